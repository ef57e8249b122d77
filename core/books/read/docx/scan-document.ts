import { withoutPrefix } from "../markup/element-tree.ts";
import { parseMarkup } from "../markup/parse-markup.ts";

/** A stretch of the document's XML, in characters: `start` is in it, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A paragraph as it stands in the document's XML. */
export interface Paragraph extends Span {
  /** Behind the tag that begins it. */
  readonly tagEnd: number;
  /** Behind its properties. */
  readonly contentAt: number;
  readonly styleId?: string;
  /** As Word writes it: 0 is the outermost level, 9 is body text. */
  readonly outlineLevel?: number;
  /** Number of the list in which it stands itself, `0` for none whatever its style says. */
  readonly list?: string;
  readonly listLevel?: number;
  readonly text: string;
}

/** What was found in the XML of a document. */
export interface Scan {
  /** The tags that begin the document and its body. */
  readonly opening: string;
  /** The tags that end them. */
  readonly closing: string;
  /** The children of the body, in their order. */
  readonly children: readonly Span[];
  /** All paragraphs, those in tables and text boxes among them, in the order in which they begin. */
  readonly paragraphs: readonly Paragraph[];
  /** What is to be taken out before the text is read, by its start. */
  readonly cuts: readonly Span[];
}

/**
 * Elements that are left out with all that is in them: marks of notes, pictures, readings set above a word, and what
 * is there twice, for newer programs and for older ones.
 */
const LEFT_OUT: ReadonlySet<string> = new Set(
  "footnotereference endnotereference commentreference blip imagedata rt rubypr choice".split(" "),
);

/** Elements around text that mammoth does not know, and would leave out with the text. */
const UNWRAPPED: ReadonlySet<string> = new Set("fldsimple dir bdo ruby rubybase".split(" "));

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
type Attributes = Readonly<Record<string, string>>;

/**
 * Finds the paragraphs of a document and what is not to be read, by their places in its XML.
 *
 * @throws `book-unsafe` as {@link parseMarkup} does.
 */
export function scanDocument(xml: string): Scan {
  const names: string[] = [];
  const open: Mutable<Paragraph>[] = [];
  const scan = { paragraphs: [] as Paragraph[], children: [] as Span[], cuts: [] as Mutable<Span>[] };
  const [opening, closing]: [string[], string[]] = [[], []];
  /** Depths of elements whose tags alone are cut. */
  const unwrapped = new Set<number>();
  let childStart = 0;
  let leftOut: { readonly depth: number; readonly cut: Mutable<Span> } | undefined;

  parseMarkup(xml, "xml", {
    open(fullName, attributes, start, end) {
      const name = withoutPrefix(fullName);
      const depth = names.push(name);
      if (depth === 1 || (depth === 2 && name === "body")) {
        const tag = xml.slice(start, end);
        opening.push(tag);
        closing.unshift(`</${/^<([^\s/>]+)/.exec(tag)?.[1]}>`);
      }
      if (depth === 3) childStart = start;
      if (leftOut) return;
      const paragraph = open.at(-1);
      if (paragraph) noteProperty(paragraph, names, attributes);
      if (LEFT_OUT.has(name)) {
        const cut = { start, end };
        scan.cuts.push(cut);
        leftOut = { depth, cut };
      } else if (UNWRAPPED.has(name) || (name === "hyperlink" && leadsOut(attributes))) {
        scan.cuts.push({ start, end });
        unwrapped.add(depth);
      } else if (name === "p") {
        const begun = { start, end, tagEnd: end, contentAt: end, text: "" };
        open.push(begun);
        scan.paragraphs.push(begun);
      }
    },
    close(_, start, end) {
      const depth = names.length;
      const name = names.pop();
      if (depth === 3 && names[1] === "body") scan.children.push({ start: childStart, end });
      if (leftOut) {
        if (leftOut.depth !== depth) return;
        leftOut.cut.end = end;
        leftOut = undefined;
        return;
      }
      // The tag of an element that closes itself was cut when it was opened.
      if (unwrapped.delete(depth) && scan.cuts.at(-1)?.start !== start) scan.cuts.push({ start, end });
      const paragraph = open.at(-1);
      if (paragraph && name === "p") open.pop();
      if (paragraph && name === "p") paragraph.end = end;
      if (paragraph && name === "ppr" && names.at(-1) === "p") paragraph.contentAt = end;
    },
    text(text) {
      const paragraph = open.at(-1);
      if (paragraph && !leftOut && names.at(-1) === "t") paragraph.text += text;
    },
  });
  return { opening: opening.join(""), closing: closing.join(""), ...scan };
}

/** Notes what a paragraph's properties say: those that hold, and not what a tracked change says they were. */
function noteProperty(paragraph: Mutable<Paragraph>, names: readonly string[], attributes: Attributes): void {
  const value = valueIn(attributes);
  if (value === undefined) return;
  const place = names.slice(names.lastIndexOf("p")).join(" ");
  if (place === "p ppr pstyle") paragraph.styleId = value;
  else if (place === "p ppr outlinelvl") paragraph.outlineLevel = Number(value);
  else if (place === "p ppr numpr numid") paragraph.list = value;
  else if (place === "p ppr numpr ilvl") paragraph.listLevel = Number(value);
}

function valueIn(attributes: Attributes): string | undefined {
  for (const name in attributes) if (withoutPrefix(name) === "val") return attributes[name];
  return undefined;
}

/** Whether a link leads out of the document, by a relationship. */
function leadsOut(attributes: Attributes): boolean {
  return Object.keys(attributes).some((name) => name.endsWith(":id"));
}
