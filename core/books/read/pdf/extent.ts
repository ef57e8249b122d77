/** The least of some numbers; `Infinity` of none. Unlike `Math.min(...)` it takes as many as a hostile page may have. */
export function leastOf(numbers: Iterable<number>): number {
  let least = Number.POSITIVE_INFINITY;
  for (const each of numbers) if (each < least) least = each;
  return least;
}

/** The most of some numbers; `-Infinity` of none. */
export function mostOf(numbers: Iterable<number>): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const each of numbers) if (each > most) most = each;
  return most;
}
