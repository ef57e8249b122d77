import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { problem } from "#core/http/errors.ts";

/**
 * Makes a folder and those it lies in, unless it is there. One at a time: all at once, Node goes round for ever where a
 * file system lets nothing be made, such as `/proc`.
 *
 * @throws `cannot-write` where that cannot be, or something else lies there; `ENOSPC`.
 */
export function makeFolder(folder: string): void {
  const parent = dirname(folder);
  if (parent !== folder && !existsSync(parent)) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (cause) {
    if (isFolder(folder)) return;
    if (cause instanceof Error && "code" in cause && cause.code === "ENOSPC") throw cause;
    throw problem("cannot-write", { path: folder }, { cause });
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
