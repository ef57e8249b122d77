import { open } from "node:fs/promises";
import { problem } from "#core/http/errors.ts";

/** Bytes at the start of a file that tell its format: enough for a long preface before the first Markdown heading. */
const HEAD_BYTES = 65_536;

/** A file that may be a book. */
export interface BookFile {
  readonly path: string;
  /** What its owner calls it. It gives a title to a book without one, and never tells the format. */
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** Its first bytes, at most 64 KiB. */
  readonly head: Uint8Array;
}

/**
 * Looks at a file's size and first bytes.
 *
 * @throws `file-not-found`, `book-empty`, and `not-a-book` for a folder.
 */
export async function openBookFile(path: string, fileName: string): Promise<BookFile> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ENOENT" ? problem("file-not-found", { path: fileName }) : error;
  });
  try {
    const status = await file.stat();
    if (!status.isFile()) throw problem("not-a-book", { reason: "it is a folder" });
    if (status.size === 0) throw problem("book-empty");
    const head = new Uint8Array(Math.min(status.size, HEAD_BYTES));
    const { bytesRead } = await file.read(head);
    return { path, fileName, size: status.size, head: head.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}
