/** What tells a chapter from others: its text, by a digest, and its title. */
export interface ChapterMark {
  readonly title: string;
  readonly digest: string;
}

/**
 * Finds for each chapter that shall be the one of those that are which it is: one with the same text, of several the one
 * with the same title as well, else the first. Each is taken once.
 *
 * @param byTitle whether of what is left over the same title is enough: true where a file was read anew, and a chapter
 *   may be the same with a footnote more or less.
 * @returns for each of `wanted` the one it is, `undefined` where it is new.
 */
export function pairChapters<Known extends ChapterMark>(
  wanted: readonly ChapterMark[],
  known: readonly Known[],
  byTitle: boolean,
): (Known | undefined)[] {
  const pairs: (Known | undefined)[] = wanted.map(() => undefined);
  const free = new Set(known);
  const pairBy = (keyOf: (chapter: ChapterMark) => string): void => {
    const waiting = Map.groupBy(free, keyOf);
    for (const [index, chapter] of wanted.entries()) {
      const found = pairs[index] ? undefined : waiting.get(keyOf(chapter))?.shift();
      if (!found) continue;
      pairs[index] = found;
      free.delete(found);
    }
  };
  pairBy(({ title, digest }) => `${digest} ${title}`);
  pairBy(({ digest }) => digest);
  if (byTitle) pairBy(({ title }) => title);
  return pairs;
}
