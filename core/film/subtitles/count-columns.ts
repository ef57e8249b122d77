/** Characters that take one column each and never combine: all of English, and most of the other Latin scripts. */
const PLAIN = /^[\u0020-\u02ff\u2010-\u2027]*$/;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Characters as people see them, marks kept with their letters. */
export function splitCharacters(text: string): string[] {
  return PLAIN.test(text) ? [...text] : [...graphemes.segment(text)].map(({ segment }) => segment);
}

/** Width of a text in columns: one for each character, two for a wide one such as a Chinese character. */
export function countColumns(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return splitCharacters(text).reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}
