/** Beyond ASCII. */
const NEEDS_FOLDING = /[^ -~]/;

/** A word in small letters and without accents, points and breathings, so that `CAPITULO` is `capítulo`. */
export function foldCase(word: string): string {
  if (!NEEDS_FOLDING.test(word)) return word.toLowerCase();
  return word
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase();
}

/** Letters and digits only, so that case, spaces and punctuation do not count. */
export function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
