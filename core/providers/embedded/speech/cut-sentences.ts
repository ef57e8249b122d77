import type { SaidWord } from "./normalize-text.ts";

/** Words that Flite says in one go at most; a longer sentence is cut, at a comma where there is one. */
const MOST_WORDS = 70;

/** Cuts what is said into sentences, each one or more words. */
export function cutSentences(said: readonly SaidWord[]): SaidWord[][] {
  const sentences: SaidWord[][] = [[]];
  for (const [index, word] of said.entries()) {
    const sentence = sentences.at(-1) ?? [];
    sentence.push(word);
    const ends = word.mark === "." || word.mark === "?" || word.mark === "!";
    const isLong = sentence.length >= MOST_WORDS || (sentence.length > MOST_WORDS * 0.6 && word.mark !== "");
    if ((ends || isLong) && index < said.length - 1) sentences.push([]);
  }
  return sentences.filter(({ length }) => length > 0);
}
