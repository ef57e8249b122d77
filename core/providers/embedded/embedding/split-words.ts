/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:'\p{L}+)*/gu;

/** English words too common to tell one passage from another. */
const COMMON = new Set(
  `the a an and or but of to in on at by for with from as is was were be been are am it its this that these those he
  she they we you i his her their our your my me him them us not no nor so if then than there here what which who whom
  whose when where why how do did does had has have will would shall should can could may might must very much any some
  all one into upon out up down over under again more most such own same too just about`.split(/\s+/),
);

/**
 * The words of a text in lower case, in order, without the most common English ones. A run of a script without spaces
 * gives its pairs of characters instead.
 */
export function splitWords(text: string): string[] {
  const plain = text.normalize("NFKC").toLowerCase().replaceAll("’", "'");
  const words = plain.match(WORD) ?? [];
  const spaced = UNSPACED.test(plain) ? words.flatMap((word) => (UNSPACED.test(word) ? pairsOf(word) : word)) : words;
  return spaced.filter((word) => !COMMON.has(word));
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** An English word without its commonest endings. Words of other languages mostly pass as they are. */
export function stem(word: string): string {
  return word.length > 4 ? word.replace(/('s|ingly|edly|ing|ed|es|s|ly|ness|ment)$/, "") : word;
}
