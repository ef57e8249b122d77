import type { LoneLine, LoneLines } from "../book-text.ts";
import { countWords } from "../count-words.ts";
import type { Block, SourceDocument } from "../source-document.ts";
import { LONGEST_TITLE } from "./candidate.ts";
import { findEdition } from "./matter.ts";

/** Characters of the paragraphs around a line that are told: enough to see whether the text runs on. */
const AROUND = 120;
/** One line alone divides nothing. */
const FEWEST_LINES = 2;
/**
 * A text with more of them is written in lines: verse, a list, a chat. What a model would make of it is not worth its
 * price.
 */
const MOST_LINES = 1000;

/**
 * The lines of a text that could be headings, for somebody who can read to choose from; `undefined` where there are not
 * two of them, or too many. Speech is none, nor is what breaks off or begins in the middle of a sentence.
 */
export function findLoneLines({ blocks }: SourceDocument): LoneLines | undefined {
  const { begins, ends } = findEdition(blocks);
  const lines: LoneLine[] = [];
  let position = 0;
  for (let at = begins; at < ends; at++) {
    const text = blocks[at]?.text ?? "";
    if (isLoneLine(text)) lines.push({ at, text, position, ...around(blocks, at, begins, ends) });
    position += countWords(text);
  }
  return lines.length < FEWEST_LINES || lines.length > MOST_LINES ? undefined : { words: position, lines };
}

function around(
  blocks: readonly Block[],
  at: number,
  begins: number,
  ends: number,
): Pick<LoneLine, "before" | "after"> {
  const before = at > begins ? (blocks[at - 1]?.text ?? "").slice(-AROUND) : "";
  const after = at < ends - 1 ? (blocks[at + 1]?.text ?? "").slice(0, AROUND) : "";
  return { before: before.toWellFormed(), after: after.toWellFormed() };
}

function isLoneLine(text: string): boolean {
  return (
    text.length <= LONGEST_TITLE &&
    /\p{L}/u.test(text) &&
    !text.includes("\n") &&
    !/^[\p{Ll}"“„«»‹「『—–-]/u.test(text) &&
    !/[,;:—–]$/u.test(text)
  );
}
