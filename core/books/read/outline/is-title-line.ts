import type { Block } from "../source-document.ts";
import { LONGEST_TITLE } from "./candidate.ts";
import { looksLikeTitle } from "./read-heading.ts";

/**
 * Whether a block is one line set as a title, without an end of a sentence, and longer text in small letters follows.
 */
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
