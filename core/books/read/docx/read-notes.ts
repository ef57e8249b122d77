import type { Archive } from "../archive/open-archive.ts";
import type { LeftOut } from "../book-text.ts";
import { cleanLine } from "../clean-text.ts";
import { decodeText } from "../decode-text.ts";
import { withoutPrefix } from "../markup/element-tree.ts";
import { listNotes } from "../markup/list-notes.ts";
import { parseMarkup } from "../markup/parse-markup.ts";

/**
 * The footnotes and endnotes of a document, and remarks of its reviewers, as they are listed among what was left out.
 *
 * @throws `book-unsafe` as {@link parseMarkup} does.
 */
export async function readNotes(archive: Archive): Promise<LeftOut[]> {
  const notes = [
    ...(await readTexts(archive, "word/footnotes.xml", "footnote")),
    ...(await readTexts(archive, "word/endnotes.xml", "endnote")),
  ];
  const remarks = await readTexts(archive, "word/comments.xml", "comment");
  return [...listNotes(notes), ...(remarks.length === 0 ? [] : [listRemarks(remarks)])];
}

function listRemarks(remarks: readonly string[]): LeftOut {
  return {
    what: remarks.length === 1 ? "1 comment" : `${remarks.length} comments`,
    reason: "Comments are about the text, and no part of it.",
    characters: remarks.reduce((sum, remark) => sum + remark.length, 0),
  };
}

/** The text of each element of this name in a part; the lines that only part notes from the text have none. */
async function readTexts(archive: Archive, path: string, element: string): Promise<string[]> {
  const bytes = await archive.read(path);
  const texts: string[] = [];
  let open: string[] | undefined;
  let inText = 0;
  if (!bytes) return [];
  parseMarkup(decodeText(bytes), "xml", {
    open(name) {
      const local = withoutPrefix(name);
      if (local === element) open = [];
      else if (local === "p") open?.push(" ");
      else if (local === "t") inText++;
    },
    close(name) {
      const local = withoutPrefix(name);
      if (local === "t") inText--;
      if (local !== element) return;
      const text = cleanLine(open?.join(""));
      if (text !== null) texts.push(text);
      open = undefined;
    },
    text(text) {
      if (inText > 0) open?.push(text);
    },
  });
  return texts;
}
