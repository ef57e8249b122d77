/** The factor of an amplitude that `decibels` stand for. */
export function fromDb(decibels: number): number {
  return 10 ** (decibels / 20);
}
