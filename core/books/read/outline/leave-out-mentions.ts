import type { Candidate } from "./candidate.ts";

/**
 * Without what only mentions a division, such as "Chapter Three. He turned the page …" in a book whose chapters are set
 * as `CHAPTER III`: a heading in another style than most of its kind stays where its number is the one that is missing
 * there.
 */
export function leaveOutMentions(candidates: readonly Candidate[]): Candidate[] {
  const usual = usualStyles(candidates);
  const after = new Map<Candidate, number | undefined>();
  const next = new Map<string, number>();
  for (const each of candidates.toReversed()) {
    const { kind = "", number, style } = each;
    after.set(each, next.get(kind));
    if (number !== undefined && usual.get(kind) === style) next.set(kind, number);
  }
  const before = new Map<string, number>();
  return candidates.filter((each) => {
    const { kind = "", number, style } = each;
    if (number === undefined) return true;
    const fits = usual.get(kind) === style || fitsBetween(before.get(kind), number, after.get(each));
    if (fits) before.set(kind, number);
    return fits;
  });
}

function fitsBetween(before: number | undefined, number: number, after: number | undefined): boolean {
  const follows = before === undefined || number === before + 1 || number === 1;
  return follows && (after === undefined || after > number || after === 1);
}

/** The style that most headings of each kind have; the first of those that are as many. */
function usualStyles(candidates: readonly Candidate[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { kind = "", number, style } of candidates) {
    if (number === undefined) continue;
    const styles = counts.get(kind) ?? new Map<string, number>();
    counts.set(kind, styles.set(style, (styles.get(style) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([kind, styles]) => {
      const [[style] = [""]] = [...styles].sort(([, a], [, b]) => b - a);
      return [kind, style];
    }),
  );
}
