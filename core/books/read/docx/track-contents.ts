import type { Paragraph } from "./document-parts.ts";

/** Paragraphs of a table of contents that a word processor made, told by the field that makes it. */
export interface ContentsTracker {
  /** A table in a frame of its own, as Word inserts it: from this depth on. */
  openFrame(depth: number): void;
  closeFrame(depth: number): void;
  /** `begin`, `separate` or `end`. */
  readFieldSign(type: string | undefined): void;
  readInstruction(text: string): void;
  /** Text that is shown, of the paragraph that is open. */
  readText(text: string): void;
  endParagraph(paragraph: Paragraph): void;
  /** Those of tables whose field has an end: without one, all of the book would lie in it. */
  readonly found: ReadonlySet<Paragraph>;
}

const CONTENTS_FIELD = /^\s*TOC\b/i;

/** Follows the fields of a document (ECMA-376 part 1, 17.16); `TOC` is that of a table of contents. */
export function trackContents(): ContentsTracker {
  const found = new Set<Paragraph>();
  const fields: { instruction: string; isRead: boolean; readonly paragraphs: Paragraph[] }[] = [];
  let frame: number | undefined;
  let shown = 0;
  let inTable = 0;
  const openTable = () => fields.find(({ instruction }) => CONTENTS_FIELD.test(instruction));
  return {
    found,
    openFrame(depth) {
      frame ??= depth;
    },
    closeFrame(depth) {
      if (frame === depth) frame = undefined;
    },
    readFieldSign(type) {
      if (type === "begin") fields.push({ instruction: "", isRead: false, paragraphs: [] });
      const field = fields.at(-1);
      if (type === "separate" && field) field.isRead = true;
      if (type !== "end") return;
      const ended = fields.pop();
      const around = openTable();
      for (const paragraph of ended?.paragraphs ?? []) {
        if (around) around.paragraphs.push(paragraph);
        else found.add(paragraph);
      }
    },
    readInstruction(text) {
      const field = fields.at(-1);
      if (field && !field.isRead) field.instruction += text;
    },
    readText(text) {
      shown += text.length;
      if (frame !== undefined || openTable()) inTable += text.length;
    },
    endParagraph(paragraph) {
      if (inTable > 0 && inTable === shown) {
        const table = openTable();
        if (frame === undefined && table) table.paragraphs.push(paragraph);
        else found.add(paragraph);
      }
      shown = 0;
      inTable = 0;
    },
  };
}
