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
  /** As it was written, without quotes. */
  readonly verbatim: string;
}

const PART = /(-?)"([^"]*)(?:"|$)|(\S+)/g;
const QUOTES = /[“”„‟«»＂「」『』]/g;

/**
 * Reads a query as people write them: words, "phrases", -unwanted words, `or`. Quotes that do not close reach to the end;
 * quotes of any language count. There is no query that cannot be read.
 */
export function parseQuery(text: string): SearchQuery {
  const alternatives: QueryPart[][] = [[]];
  const quoted = text.normalize("NFC").replaceAll(QUOTES, '"');
  for (const [, minus, phrase, word = ""] of quoted.matchAll(PART)) {
    if (/^or$/i.test(word)) alternatives.push([]);
    else alternatives.at(-1)?.push(phrase === undefined ? toWord(word) : toPhrase(phrase, minus === "-"));
  }
  const asked = alternatives
    .map((parts) => parts.filter((part) => part.text !== ""))
    .filter((parts) => parts.length > 0);
  const wanted = asked.flatMap((parts) => parts.filter((part) => !part.isExcluded).map((part) => part.text));
  return { alternatives: asked, wanted: wanted.join(" "), verbatim: quoted.replaceAll('"', " ").trim() };
}

/** A minus before a word excludes it; quotes inside of it, as in `rock"n"roll`, mean nothing. */
function toWord(word: string): QueryPart {
  const isExcluded = /^-+[^-]/.test(word);
  return { text: word.replace(/^-+/, "").replaceAll('"', " ").trim(), isPhrase: false, isExcluded };
}

function toPhrase(phrase: string, isExcluded: boolean): QueryPart {
  return { text: phrase.trim(), isPhrase: true, isExcluded };
}
