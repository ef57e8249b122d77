import { SCENE_BREAK } from "../book-text.ts";
import { findAll, parseTree, withoutPrefix } from "../markup/element-tree.ts";
import { parseMarkup } from "../markup/parse-markup.ts";
import type { Edit, Mutable, OpenElement, Paragraph, Scan, Span } from "./document-parts.ts";
import { findAlternatives } from "./find-alternatives.ts";
import { attributeIn, leadsOut, noteProperty, noteRun, sameOf, valueIn } from "./note-properties.ts";
import { chunkMark } from "./read-chunks.ts";
import { trackContents } from "./track-contents.ts";
import { writeFormula } from "./write-formula.ts";

const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/**
 * Elements that are left out with all that is in them: marks of notes and places, pictures, readings set above a word.
 */
const LEFT_OUT: ReadonlySet<string> = new Set(
  "footnotereference endnotereference commentreference bookmarkstart blip imagedata rt rubypr movefrom".split(" "),
);

/** Elements in whose place their text is written: formulas, and other documents that are taken in whole. */
const REPLACED: ReadonlySet<string> = new Set(["omath", "altchunk"]);

/** Elements around text that mammoth does not know, and would leave out with the text. */
const UNWRAPPED: ReadonlySet<string> = new Set("fldsimple dir bdo ruby rubybase omathpara oval polyline".split(" "));

/**
 * Finds the paragraphs of a document and what is not to be read, by their places in its XML.
 *
 * @param hiddenStyles ids of styles whose text nobody sees.
 * @throws `book-unsafe` as {@link parseMarkup} does.
 */
export function scanDocument(xml: string, hiddenStyles: ReadonlySet<string> = new Set()): Scan {
  const elements: OpenElement[] = [];
  const open: Mutable<Paragraph>[] = [];
  const scan = {
    paragraphs: [] as Paragraph[],
    children: [] as Span[],
    edits: [] as Edit[],
    hidden: [] as string[],
    chunks: [] as string[],
  };
  const [opening, closing]: [string[], string[]] = [[], []];
  const alternatives = findAlternatives(xml);
  const contents = trackContents();
  let childStart = 0;
  /** An element that is left out, or replaced, with all that is in it. */
  let closed:
    | { readonly depth: number; readonly start: number; readonly name: string; readonly id: string }
    | undefined;

  const put = (start: number, end: number, text = "") => scan.edits.push({ start, end, put: text });
  const unwrap = (element: OpenElement) => {
    if (element.isUnwrapped) return;
    element.isUnwrapped = true;
    put(element.start, element.end);
  };
  /** A text box in a drawing, which mammoth looks for in pictures of the older kind alone. */
  const openTextBox = (start: number) => {
    const drawing = elements.findLastIndex(({ name }) => name === "drawing");
    if (drawing < 0) return;
    for (const element of elements.slice(drawing, -1)) unwrap(element);
    put(start, start, `<l:pict xmlns:l="${NAMESPACE}">`);
  };

  parseMarkup(xml, "xml", {
    open(fullName, attributes, start, end) {
      const name = withoutPrefix(fullName);
      const element = { name, start, end, isUnwrapped: false, text: "", isHidden: false, isMark: false, lettering: "" };
      const depth = elements.push(element);
      if (depth === 1 || (depth === 2 && name === "body")) {
        const tag = xml.slice(start, end);
        opening.push(tag);
        closing.unshift(`</${/^<([^\s/>]+)/.exec(tag)?.[1]}>`);
      }
      if (depth === 3) childStart = start;
      if (closed) return;
      const paragraph = open.at(-1);
      if (paragraph) noteProperty(paragraph, elements, attributes);
      const run = elements.at(-2);
      if (run && attributeIn(attributes, "custommarkfollows") === "1") run.isMark = true;
      if (LEFT_OUT.has(name) || REPLACED.has(name) || alternatives.unread.has(start)) {
        closed = { depth, start, name, id: attributeIn(attributes, "id") ?? "" };
      } else if (
        UNWRAPPED.has(name) ||
        alternatives.unwrapped.has(start) ||
        (name === "hyperlink" && leadsOut(attributes))
      ) {
        unwrap(element);
      } else if (name === "p") {
        const begun = { start, end, tagEnd: end, contentAt: end, text: "" };
        open.push(begun);
        scan.paragraphs.push(begun);
      } else if (name === "cr" || (name === "br" && attributeIn(attributes, "type") !== undefined)) {
        element.isUnwrapped = true;
        put(start, end, `<l:br xmlns:l="${NAMESPACE}"/>`);
      } else if (name === "rect" && attributeIn(attributes, "hr") === "t") {
        put(start, start, `<l:p xmlns:l="${NAMESPACE}">${runOf(SCENE_BREAK)}</l:p>`);
      } else if (name === "txbxcontent") {
        openTextBox(start);
      } else if (name === "docpartgallery" && /table of contents/i.test(valueIn(attributes) ?? "")) {
        contents.openFrame(elements.findLastIndex((each) => each.name === "sdt"));
      } else if (name === "fldchar") {
        contents.readFieldSign(attributeIn(attributes, "fldchartype"));
      } else if (elements.at(-2)?.name === "rpr") {
        noteRun(elements, attributes, hiddenStyles);
      }
    },
    close(_, start, end) {
      const depth = elements.length;
      const element = elements.pop();
      const name = element?.name;
      if (depth === 3 && elements[1]?.name === "body") scan.children.push({ start: childStart, end });
      if (closed) {
        if (closed.depth !== depth) return;
        const formula = closed.name === "omath" ? formulaIn(xml.slice(closed.start, end)) : "";
        const paragraph = open.at(-1);
        if (paragraph) paragraph.text += formula;
        if (closed.name === "altchunk") {
          scan.chunks.push(closed.id);
          put(closed.start, end, `<l:p xmlns:l="${NAMESPACE}">${runOf(chunkMark(closed.id))}</l:p>`);
        } else {
          put(closed.start, end, formula && runOf(formula));
        }
        closed = undefined;
        return;
      }
      // The tag of an element that closes itself was cut when it was opened.
      if (element?.isUnwrapped && element.start !== start) put(start, end);
      const paragraph = open.at(-1);
      if (name === "txbxcontent" && elements.some((each) => each.name === "drawing")) put(end, end, "</l:pict>");
      if (name === "sdt") contents.closeFrame(depth - 1);
      if (element?.isHidden || element?.isMark) {
        put(element.start, end);
        if (element.isHidden) scan.hidden.push(element.text);
        if (paragraph) paragraph.text = paragraph.text.slice(0, paragraph.text.length - element.text.length);
      }
      if (paragraph && name === "p") {
        open.pop();
        paragraph.end = end;
        contents.endParagraph(paragraph);
        if (paragraph.isRuled && paragraph.text.trim() === "")
          put(paragraph.contentAt, paragraph.contentAt, runOf(SCENE_BREAK));
      }
      if (paragraph && name === "ppr" && elements.at(-1)?.name === "p") paragraph.contentAt = end;
    },
    text(text) {
      const paragraph = open.at(-1);
      const name = elements.at(-1)?.name;
      if (closed) return;
      if (name === "instrtext") contents.readInstruction(text);
      if (!paragraph || name !== "t") return;
      paragraph.text += text;
      const run = elements.at(-2);
      if (run) {
        run.text += text;
        if (text.trim() !== "") paragraph.lettering = sameOf(paragraph.lettering, run.lettering);
      }
      contents.readText(text);
    },
  });
  return { opening: opening.join(""), closing: closing.join(""), contents: contents.found, ...scan };
}

/** A run of this text. */
function runOf(text: string): string {
  return `<l:r xmlns:l="${NAMESPACE}"><l:t xml:space="preserve">${escapeXml(text)}</l:t></l:r>`;
}

/** A text as it is written in XML. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function formulaIn(xml: string): string {
  return findAll(parseTree(xml, "xml"), "omath").slice(0, 1).map(writeFormula).join("");
}
