const HEAD = /\p{L}+(?=-$)/u;
const TAIL = /^\s*(\p{Ll}\p{L}*)/u;
const WORD = /\p{L}+(?:-\p{L}+)*/gu;

/** So many words that were divided for certain show that the text is set with divided words. */
const FEWEST_DIVIDED = 3;

/** Tells whether the hyphen at the end of a line only divides a word, and goes when the lines are joined. */
export type DividesWord = (line: string, next: string) => boolean;

/**
 * Learns from a text which hyphens at ends of lines divide words: those of words that it has elsewhere in one piece,
 * and not with a hyphen. Words that come only once follow the others; without others they keep their hyphen.
 */
export function findDividedWords(lines: readonly string[]): DividesWord {
  const candidates = new Set(lines.flatMap((line, index) => partsOf(line, lines[index + 1] ?? "") ?? []));
  if (candidates.size === 0) return () => false;
  const counts = countWords(lines, new Set([...candidates].flatMap((word) => [word, inOnePiece(word)])));
  /** Above 0 for a word in one piece, below for one with a hyphen. */
  const weightOf = (word: string) => (counts.get(inOnePiece(word)) ?? 0) - (counts.get(word) ?? 0);
  const divided = [...candidates].filter((word) => weightOf(word) > 0).length;
  const kept = [...candidates].filter((word) => weightOf(word) < 0).length;
  const divides = divided >= FEWEST_DIVIDED && divided > kept;
  return (line, next) => {
    const word = partsOf(line, next);
    if (word === undefined) return false;
    const weight = weightOf(word);
    return weight === 0 ? divides : weight > 0;
  };
}

/** The word that two lines share, with its hyphen, such as `fish-ing`. */
function partsOf(line: string, next: string): string | undefined {
  if (!line.endsWith("-")) return undefined;
  const head = HEAD.exec(line)?.[0];
  const tail = TAIL.exec(next)?.[1];
  return head && tail ? `${head}-${tail}`.toLowerCase() : undefined;
}

function inOnePiece(word: string): string {
  return word.replace("-", "");
}

function countWords(lines: readonly string[], wanted: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const [match] of line.matchAll(WORD)) {
      const word = match.toLowerCase();
      if (wanted.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
