/** The words of a book, as far as they stand inside of a line and so are whole. */
export interface BookWords {
  /** How often it has a word, given as {@link plainWord} makes it. */
  readonly count: (word: string) => number;
  /** Whether it writes compounds with a hyphen, such as "snow-storm". */
  readonly hasCompounds: boolean;
  /**
   * How it writes other words made with one of two parts: above 0 if more of them have a hyphen, as "snow-white" and
   * "rain-storm" do for "snow" and "storm"; below 0 if more have none.
   */
  readonly inclination: (head: string, tail: string) => number;
  /** Whether its words are divided, but their hyphens are lost. */
  readonly losesHyphens: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}'’]*(?:[-\u2010]\p{L}[\p{L}\p{M}'’]*)*/gu;

/** A book with so many compounds among all its words is given to them. German ones, for one, are not. */
const FEWEST_COMPOUNDS = 0.001;

/**
 * PDF.js drops soft hyphens, which the programs of some printers set at the ends of lines. A book that has hardly
 * another hyphen there, and so many lines that end with a part of a word and go on with the rest of it, is one of
 * theirs.
 */
const MOST_HYPHENS = 0.002;
const FEWEST_DIVIDED = 0.003;

/** Counts the words of a book by its lines, in order. */
export function countWords(lines: readonly string[]): BookWords {
  const words = new Map<string, number>();
  let total = 0;
  let compounds = 0;
  for (const line of lines) {
    for (const word of insideOf(line)) {
      words.set(plainWord(word), (words.get(plainWord(word)) ?? 0) + 1);
      total++;
      if (/\p{L}{3}[-\u2010]\p{Ll}{3}/u.test(word)) compounds++;
    }
  }
  const count = (word: string) => words.get(word) ?? 0;
  const hyphens = lines.filter((line) => /\p{L}[-\u2010]$/u.test(line)).length;
  const divided = lines.filter((line, index) => isDivided(line, lines[index + 1] ?? "", count)).length;
  return {
    count,
    hasCompounds: compounds > total * FEWEST_COMPOUNDS,
    inclination: inclinationOf(words),
    losesHyphens: hyphens <= lines.length * MOST_HYPHENS && divided > lines.length * FEWEST_DIVIDED,
  };
}

/** A part of a compound that is shorter may be a prefix, or an ending. */
const SHORTEST_PART = 3;

/** Counts which words are written with a hyphen, and which without, by what they begin and end with. */
function inclinationOf(words: ReadonlyMap<string, number>): BookWords["inclination"] {
  const heads = new Map<string, number>();
  const tails = new Map<string, number>();
  const add = (counts: Map<string, number>, part: string, by: number) => counts.set(part, (counts.get(part) ?? 0) + by);
  for (const word of words.keys()) {
    const parts = word.split("-");
    if (parts.length > 1) {
      add(heads, parts[0] ?? "", 1);
      add(tails, parts.at(-1) ?? "", 1);
      continue;
    }
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
      const [head, tail] = [word.slice(0, at), word.slice(at)];
      if (!words.has(head) || !words.has(tail)) continue;
      add(heads, head, -1);
      add(tails, tail, -1);
    }
  }
  return (head, tail) => (heads.get(head) ?? 0) + (tails.get(tail) ?? 0);
}

/** A word in lower case, its hyphens of one kind. */
export function plainWord(word: string): string {
  return word.toLowerCase().replaceAll("\u2010", "-");
}

/** The words of a line but the first and the last, which may be parts; but the first if it is capitalised. */
function insideOf(line: string): string[] {
  const words = line.match(WORD) ?? [];
  const begins = /^\P{L}*\p{Ll}/u.test(line) ? 1 : 0;
  const ends = /[\p{L}\u2010-]$/u.test(line) ? words.length - 1 : words.length;
  return words.slice(begins, ends);
}

/** Whether two lines meet inside of a word that the book has elsewhere, and one part of which it has nowhere. */
function isDivided(before: string, after: string, count: BookWords["count"]): boolean {
  const head = plainWord(/\p{L}+$/u.exec(before)?.[0] ?? "");
  const tail = /^\p{Ll}\p{L}*/u.exec(after)?.[0] ?? "";
  return head !== "" && tail !== "" && count(head + tail) > 0 && (count(head) === 0 || count(tail) === 0);
}
