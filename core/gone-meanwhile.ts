/** SQLSTATE of a foreign key that does not hold. */
const FOREIGN_KEY_VIOLATION = "23503";

/**
 * Whether what was thrown says that a row could not be written since one that it refers to is not there, as where it
 * was deleted a moment ago. That a row could not be deleted since others refer to it has the same SQLSTATE up to
 * Postgres 17.
 */
export function saysGoneMeanwhile(thrown: unknown): boolean {
  if (!(thrown instanceof Error && "code" in thrown && thrown.code === FOREIGN_KEY_VIOLATION)) return false;
  return !thrown.message.startsWith("update or delete");
}
