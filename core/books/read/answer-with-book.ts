import { type ProblemCode, problemIn } from "#core/http/errors.ts";
import type { BookText } from "./book-text.ts";
import { type ReadOptions, readBook } from "./read-book-file.ts";

/** What is given back. A problem is told as data: an error loses its code on the way. */
export type BookAnswer =
  | { readonly book: BookText }
  | { readonly problem: { readonly code: ProblemCode; readonly message: string; readonly status: number } };

/** What another process asks for. */
export interface BookQuestion extends ReadOptions {
  readonly path: string;
}

/** Reads a book for another process. */
export async function answerWithBook({ path, ...options }: BookQuestion): Promise<BookAnswer> {
  try {
    return { book: await readBook(path, options) };
  } catch (error) {
    const found = problemIn(error);
    if (!found) throw error;
    const { code, message, status } = found;
    return { problem: { code, message, status } };
  }
}
