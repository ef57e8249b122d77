/** A word of a query, or what stands in quotes. */
export interface QueryPart {
  readonly text: string;
  /** Its words have to follow each other. */
  readonly isPhrase: boolean;
  /** No passage with it is wanted. */
  readonly isExcluded: boolean;
}

/** What somebody looks for, as they wrote it. */
export interface SearchQuery {
  /** A passage is found by any of these; it has all that an alternative asks for. */
  readonly alternatives: readonly (readonly QueryPart[])[];
  /** All that is wanted, as a text. Empty where things are excluded only. */
  readonly wanted: string;
}

const PART = /([-−–]?)"([^"]*)(?:"|$)|(\S+)/g;
const QUOTES = /[“”„‟«»‹›＂「」『』]/g;

/**
 * Reads a query as people write them: words, "phrases", -unwanted words, `OR`. Quotes that do not close reach to the
 * end; quotes of any language count, and so do the dashes that a keyboard makes of a minus. `or` in small letters is a
 * word: it is in "heads or tails", and gold in French. There is no query that cannot be read.
 */
export function parseQuery(text: string): SearchQuery {
  const alternatives: QueryPart[][] = [[]];
  const quoted = text.normalize("NFC").replaceAll(QUOTES, '"');
  for (const [, minus, phrase, word = ""] of quoted.matchAll(PART)) {
    if (word === "AND") continue;
    if (word === "OR") alternatives.push([]);
    else alternatives.at(-1)?.push(phrase === undefined ? toWord(word) : toPhrase(phrase, minus !== ""));
  }
  const asked = alternatives
    .map((parts) => parts.filter((part) => part.text !== ""))
    .filter((parts) => parts.length > 0);
  const wanted = asked.flatMap((parts) => parts.filter((part) => !part.isExcluded).map((part) => part.text));
  return { alternatives: asked, wanted: wanted.join(" ") };
}

/** A minus before a word excludes it; quotes inside of it, as in `rock"n"roll`, mean nothing. */
function toWord(word: string): QueryPart {
  const isExcluded = /^[-−–]+[^-−–]/.test(word);
  return {
    text: word
      .replace(/^[-−–]+/, "")
      .replaceAll('"', " ")
      .trim(),
    isPhrase: false,
    isExcluded,
  };
}

function toPhrase(phrase: string, isExcluded: boolean): QueryPart {
  return { text: phrase.trim(), isPhrase: true, isExcluded };
}
