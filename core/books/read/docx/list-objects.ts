import type { Archive } from "../archive/open-archive.ts";
import type { LeftOut } from "../book-text.ts";
import { cleanLine } from "../clean-text.ts";
import { decodeText } from "../decode-text.ts";
import { withoutPrefix } from "../markup/element-tree.ts";
import { parseMarkup } from "../markup/parse-markup.ts";

/** Parts of a document beside its text, each by where it lies and what it is called. */
const OBJECTS: readonly {
  readonly path: RegExp;
  readonly one: string;
  readonly more: string;
  readonly reason: string;
}[] = [
  {
    path: /^word\/(?:header|footer)\d*\.xml$/,
    one: "1 running line",
    more: "running lines",
    reason: "Lines that stand at the head or foot of every page are no part of the text.",
  },
  { path: /^word\/charts\/chart\d*\.xml$/, one: "1 chart", more: "charts", reason: "Charts are pictures." },
  { path: /^word\/diagrams\/data\d*\.xml$/, one: "1 diagram", more: "diagrams", reason: "Diagrams are pictures." },
  {
    path: /^word\/embeddings\/[^/]+$/,
    one: "1 embedded file",
    more: "embedded files",
    reason: "Files within the document are no part of its text.",
  },
];

/**
 * What a document shows beside its text: running lines with words in them, charts, diagrams and embedded files.
 *
 * @throws `book-unsafe` as {@link parseMarkup} does.
 */
export async function listObjects(archive: Archive): Promise<LeftOut[]> {
  const leftOut: LeftOut[] = [];
  for (const { path, one, more, reason } of OBJECTS) {
    const isRunning = one === "1 running line";
    let count = 0;
    let characters = 0;
    for (const name of archive.names.filter((each) => path.test(each))) {
      const bytes = name.endsWith(".xml") ? await archive.read(name) : undefined;
      const text = bytes ? textIn(decodeText(bytes)) : "";
      if (isRunning && !/\p{L}/u.test(text)) continue;
      characters += text.length;
      count++;
    }
    if (count > 0) leftOut.push({ what: count === 1 ? one : `${count} ${more}`, reason, characters });
  }
  return leftOut;
}

/** Text that is in the document for nobody to see. */
export function listHidden(hidden: readonly string[]): LeftOut[] {
  const characters = hidden.reduce((sum, text) => sum + text.length, 0);
  return characters === 0 ? [] : [{ what: "Hidden text", reason: "The document does not show it.", characters }];
}

/** The words in a part, those of charts and drawings among them. */
function textIn(xml: string): string {
  const parts: string[] = [];
  let inText = 0;
  parseMarkup(xml, "xml", {
    open(name) {
      if (withoutPrefix(name) === "t") inText++;
    },
    close(name) {
      if (withoutPrefix(name) === "t") inText--;
      else if (withoutPrefix(name) === "p") parts.push(" ");
    },
    text(text) {
      if (inText > 0) parts.push(text);
    },
  });
  return cleanLine(parts.join("")) ?? "";
}
