/** `errno` of "no space left on device": Linux's own, and that of WASI, which the embedded database runs on. */
const NO_SPACE: ReadonlySet<unknown> = new Set([28, 51]);

/**
 * Whether what was thrown says that the disk is full: the file system (`ENOSPC`), Postgres (SQLSTATE 53100), the store
 * (507) or, in the middle of making a database, the file system of WebAssembly.
 */
export function saysDiskFull(thrown: unknown): boolean {
  if (thrown === null || typeof thrown !== "object") return false;
  const { code, errno, name, message } = thrown as Record<string, unknown>;
  if (code === "ENOSPC" || code === "53100" || name === "InsufficientStorage") return true;
  if (name === "ErrnoError" && NO_SPACE.has(errno)) return true;
  return typeof message === "string" && message.includes("No space left on device");
}
