import { countWords } from "../count-words.ts";
import type { Block } from "../source-document.ts";
import { type Candidate, LONGEST_TITLE, titleCandidate } from "./candidate.ts";
import { looksLikeTitle } from "./read-heading.ts";

const FEWEST = 3;
/** Stories and poems have more words than this on the average; lines inside of one that look like titles stand closer. */
const FEWEST_WORDS = { story: 200, poem: 60 };
/** The first title stands in this part of the text. */
const LATEST_START = 0.05;

/**
 * Lines set as titles above longer text, as collections of stories and poems have them: those in capitals, or else those
 * with a capital on every longer word. Empty where they are few or stand close together, as signs and shouts do.
 *
 * @param named headings with a name, such as parts and a prologue, which may stand before the first.
 */
export function findTitleLines(
  blocks: readonly Block[],
  { begins, ends }: { begins: number; ends: number },
  named: readonly Candidate[],
): Candidate[] {
  const lines: Candidate[] = [];
  for (let at = begins; at < ends - 1; at++) {
    const title = blocks[at]?.text ?? "";
    if (isTitleLine(blocks[at], blocks[at + 1])) lines.push({ ...titleCandidate(at, title), kind: "chapter" });
  }
  const words = blocks.slice(begins, ends).reduce((sum, block) => sum + countWords(block.text), 0);
  const latest = begins + (ends - begins) * LATEST_START;
  const holds = (found: readonly Candidate[]) => {
    const first = Math.min(found[0]?.at ?? ends, named[0]?.at ?? ends);
    const verse = found.filter((each) => blocks[each.at + 1]?.text.includes("\n")).length;
    const fewest = 2 * verse > found.length ? FEWEST_WORDS.poem : FEWEST_WORDS.story;
    return first <= latest && found.length >= FEWEST && words / found.length >= fewest;
  };
  return [lines.filter((each) => !/\p{Ll}/u.test(each.title)), lines].find(holds) ?? [];
}

/** Whether a block is one line set as a title, without an end of a sentence, and longer text in small letters follows. */
export function isTitleLine(block: Block | undefined, next: Block | undefined): boolean {
  const [title, text] = [block?.text ?? "", next?.text ?? ""];
  return (
    title.length <= LONGEST_TITLE &&
    !title.includes("\n") &&
    /\p{Lu}\p{L}/u.test(title) &&
    !/[.,;:!?"”’]$/u.test(title) &&
    looksLikeTitle(title) &&
    text.length > title.length &&
    /\p{Ll}/u.test(text)
  );
}
