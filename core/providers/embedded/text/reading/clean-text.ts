/**
 * A paragraph as it can be read and spoken: without the underscores of plain-text italics and the marks of footnotes,
 * with single spaces, double hyphens as dashes, and the lines of verse run on.
 */
export function cleanText(paragraph: string): string {
  return paragraph
    .normalize("NFC")
    .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, "")
    .replace(/\[(?:\d{1,3}|\*|illustration[^\]]*)\]/gi, "")
    .replace(/\s*--+\s*/g, "—")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^.*[“”].*$/s, straightenMixedQuotes);
}

/** Editions that print curly marks have a straight one now and then. */
function straightenMixedQuotes(text: string): string {
  return text.replace(/"/g, (_, at: number) => (at === 0 || /[\s(—]/.test(text.charAt(at - 1)) ? "“" : "”"));
}

/** Whether a paragraph has a letter or a digit, so that there is something to say. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Scripts that put no spaces between words, and about how many of their characters take as long as an English word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const CHARACTERS_A_WORD = 3;

/** How many words a text has, as the length of speech counts them. */
export function countSpokenWords(text: string): number {
  return text
    .split(/\s+/)
    .filter(hasWords)
    .reduce((sum, word) => sum + Math.max(1, Math.ceil((word.match(UNSPACED)?.length ?? 0) / CHARACTERS_A_WORD)), 0);
}
