import type { BookText } from "#core/books/read/book-text.ts";
import type { BookCase } from "./book-case.ts";

export interface Score {
  readonly name: string;
  readonly expected: number;
  readonly found: number;
  /** Chapters found that begin where one is expected. */
  readonly right: number;
  /** Of those, the ones with the right title, the right divisions around them and the right kind of matter. */
  readonly titles: number;
  readonly paths: number;
  readonly contentTypes: number;
  /** What was expected and not found, found and not expected, and found with something wrong. */
  readonly errors: readonly string[];
}

/** Letters of a chapter's start that tell it from all others. */
const START = 80;

/** Compares the chapters of a book with what was expected of it. */
export function measure({ name, format, expected, storyOnly }: BookCase, book: Pick<BookText, "chapters">): Score {
  const chapters = book.chapters.filter((chapter) => !storyOnly || chapter.contentType === "chapter");
  const wanted = expected.map((chapter) => startOf([chapter.begins]));
  const starts = chapters.map((chapter) => startOf(chapter.paragraphs));
  const pairs = pairUp(wanted, starts);
  const both = pairs.flatMap(([want, got]) => {
    const [chapter, found] = [expected[want], chapters[got]];
    return chapter && found ? [{ chapter, found }] : [];
  });
  const titles = both.filter(
    ({ chapter, found }) => chapter.title === "" || plain(chapter.title) === plain(found.title),
  );
  const paths = both.filter(({ chapter, found }) => plain(chapter.path.join("/")) === plain(found.path.join("/")));
  const kinds = both.filter(({ chapter, found }) => chapter.contentType === found.contentType);
  const missed = expected.filter((_, index) => !pairs.some(([want]) => want === index));
  const extra = chapters.filter((_, index) => !pairs.some(([, got]) => got === index));
  return {
    name: `${format}: ${name}`,
    expected: expected.length,
    found: chapters.length,
    right: both.length,
    titles: titles.length,
    paths: paths.length,
    contentTypes: kinds.length,
    errors: [
      ...missed.map((each) => `missed “${each.title}”, which begins “${each.begins.slice(0, 40)}”`),
      ...extra.map((each) => `found “${each.title}”, which begins “${each.paragraphs[0]?.slice(0, 40)}”`),
      ...both
        .filter((each) => !titles.includes(each))
        .map(({ chapter, found }) => `titled “${found.title}”, not “${chapter.title}”`),
      ...both
        .filter((each) => !paths.includes(each))
        .map(({ chapter, found }) => `“${found.title}” is in [${found.path}], not [${chapter.path}]`),
      ...both.filter((each) => !kinds.includes(each)).map(({ found }) => `“${found.title}” is ${found.contentType}`),
    ],
  };
}

export function f1({ expected, found, right }: Pick<Score, "expected" | "found" | "right">): number {
  return (2 * right) / (expected + found);
}

/** The sums of all cases, as if they were one book. */
export function total(scores: readonly Score[]): Score {
  const sum = (of: (score: Score) => number) => scores.reduce((all, score) => all + of(score), 0);
  return {
    name: "the whole corpus",
    expected: sum((score) => score.expected),
    found: sum((score) => score.found),
    right: sum((score) => score.right),
    titles: sum((score) => score.titles),
    paths: sum((score) => score.paths),
    contentTypes: sum((score) => score.contentTypes),
    errors: [],
  };
}

/** A line for each score and its errors below, the worst last. */
export function table(scores: readonly Score[]): string {
  const lines = scores
    .toSorted((a, b) => f1(b) - f1(a))
    .flatMap((score) => {
      const { name, expected, found, right, titles } = score;
      const figures = [right / found, right / expected, f1(score), titles / Math.max(1, right)].map((figure) =>
        figure.toFixed(3),
      );
      return [`${name.padEnd(70)} ${figures.join("  ")}`, ...score.errors.slice(0, 6).map((error) => `    ${error}`)];
    });
  return [`\n${"case".padEnd(70)} prec.  recall F1     titles`, ...lines].join("\n");
}

/** The longest common subsequence: pairs of indexes, so that what comes twice is paired in order. */
function pairUp(wanted: readonly string[], got: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: wanted.length + 1 }, () => new Uint32Array(got.length + 1));
  const at = (want: number, have: number) => lengths[want]?.[have] ?? 0;
  for (let want = wanted.length - 1; want >= 0; want--) {
    for (let have = got.length - 1; have >= 0; have--) {
      const same = matches(wanted[want], got[have]);
      const row = lengths[want];
      if (row) row[have] = same ? at(want + 1, have + 1) + 1 : Math.max(at(want + 1, have), at(want, have + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let want = 0, have = 0; want < wanted.length && have < got.length; ) {
    if (matches(wanted[want], got[have])) pairs.push([want++, have++]);
    else if (at(want + 1, have) >= at(want, have + 1)) want++;
    else have++;
  }
  return pairs;
}

/** A first paragraph that is short is only the start of what was found. */
function matches(wanted = "", got = ""): boolean {
  return wanted !== "" && got.startsWith(wanted);
}

function startOf(paragraphs: readonly string[]): string {
  return plain(paragraphs.slice(0, START).join(" ")).slice(0, START);
}

/** Letters and digits only, so that case, spaces and punctuation do not count. */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
