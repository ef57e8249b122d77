const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;

/** Characters that make up about one word in a script without spaces. */
const CHARACTERS_A_WORD = 2;

/** Words in a text, as many as there are spaces between; scripts without spaces count two characters a word. */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const rest = unspaced > 0 ? text.replaceAll(UNSPACED, " ") : text;
  // Two steps: one pattern for both would go through a long run of dashes once for each of them.
  const words = rest.match(/\S+/g)?.filter((run) => /[\p{L}\p{N}]/u.test(run)) ?? [];
  return words.length + Math.ceil(unspaced / CHARACTERS_A_WORD);
}

/** Words in some paragraphs. */
export function countWordsIn(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + countWords(paragraph), 0);
}
