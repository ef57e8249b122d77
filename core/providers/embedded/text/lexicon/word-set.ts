/** The words of a text as a set; a word that joins others is written with underscores for the spaces. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(wordList(text));
}

/** The words of a text in order; see `wordSet`. */
export function wordList(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll("_", " "));
}
