/** What tells a chapter from others: its text, by a digest, and its title. */
export interface ChapterMark {
  readonly title: string;
  readonly digest: string;
}

/** A chapter as it is, and what its file calls it, which may be something else than its owner does. */
export interface KnownMark extends ChapterMark {
  readonly fileTitle: string;
}

/**
 * Finds for each chapter that shall be the one of those that are which it is: one with the same text, of several the
 * one with the same title as well, else the first. Each is taken once.
 *
 * @param isReadAnew whether a file was read anew. Then titles are the file's, and of what is left over the same title
 *   is
 *   enough: a chapter may be the same with a footnote more or less.
 * @returns for each of `wanted` the one it is, `undefined` where it is new.
 */
export function pairChapters<Known extends KnownMark>(
  wanted: readonly ChapterMark[],
  known: readonly Known[],
  isReadAnew: boolean,
): (Known | undefined)[] {
  const pairs: (Known | undefined)[] = wanted.map(() => undefined);
  const free = new Set(known);
  const pairBy = (keyOf: (chapter: ChapterMark) => string): void => {
    const waiting = Map.groupBy(free, ({ title, fileTitle, digest }) =>
      keyOf({ title: isReadAnew ? fileTitle : title, digest }),
    );
    for (const [index, chapter] of wanted.entries()) {
      const found = pairs[index] ? undefined : waiting.get(keyOf(chapter))?.shift();
      if (!found) continue;
      pairs[index] = found;
      free.delete(found);
    }
  };
  pairBy(({ title, digest }) => `${digest} ${title}`);
  pairBy(({ digest }) => digest);
  if (isReadAnew) pairBy(({ title }) => title);
  return pairs;
}
