import type { Segment } from "./find-speech.ts";

/** "HAMLET. To be" or "Hamlet: To be": who speaks, and what. Stage directions in brackets are not said. */
const PART =
  /^(?<label>[\p{Lu}\d][\p{Lu}\d'’ .-]{1,28}?\p{Lu}|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?=:))(?:[.:]|\s*[—–])\s*(?<line>\S.*)$/su;

const DIRECTION = /\([^)]*\)|\[[^\]]*\]/g;

/** Share of the paragraphs that must begin with who speaks, and the least of them, in a play. */
const PART_SHARE = 0.5;
const FEWEST_PARTS = 3;

/** Whether a text is set out as a play, each paragraph with the name of who says it. */
export function readsAsPlay(paragraphs: readonly string[]): boolean {
  const parts = paragraphs.filter((paragraph) => PART.test(paragraph)).length;
  return parts >= FEWEST_PARTS && parts >= PART_SHARE * paragraphs.filter(Boolean).length;
}

/** A paragraph of a play as the name before it and the line; `undefined` for a stage direction. */
export function readPart(paragraph: string): { readonly label: string; readonly said: Segment } | undefined {
  const { label, line } = PART.exec(paragraph)?.groups ?? {};
  if (label === undefined || line === undefined) return undefined;
  const text = line.replace(DIRECTION, "").replace(/\s+/g, " ").trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  const start = paragraph.length - line.length;
  return { label: nameOf(label), said: { kind: "speech", start, end: paragraph.length, text } };
}

/** HAMLET is Hamlet, and FIRST LORD First Lord. */
function nameOf(label: string): string {
  if (label !== label.toUpperCase()) return label;
  return label.toLowerCase().replace(/(?<![\p{L}\p{N}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}
