import { Killed, Overrun, runGuarded } from "#core/guarded-process.ts";
import { Problem, problem } from "#core/http/errors.ts";
import type { BookAnswer, BookQuestion } from "./answer-with-book.ts";
import type { BookText, Cover } from "./book-text.ts";
import type { ReadOptions } from "./read-book-file.ts";

export type { BookText } from "./book-text.ts";

/** Moby-Dick takes half a second. What is not read by then keeps its reader busy on purpose. */
const LIMITS = { deadlineMs: 60_000, heapMb: 512 };

/** A page is drawn in a second, and the largest picture in eight. */
const COVER_LIMITS = { deadlineMs: 15_000, heapMb: 512, mayLoadAddons: true };

/**
 * Reads a book in a process of its own, with a limit of time and memory: a book comes from a stranger.
 *
 * @throws the problems of `readBook` (read-book-file.ts); `book-too-large` also for a file that takes its reader beyond
 *   these limits.
 */
export async function readBookInWorker(path: string, options: ReadOptions): Promise<BookText> {
  const answer = await askProcess({ path, ...options });
  if ("book" in answer) return answer.book;
  const { code, message, status } = answer.problem;
  throw new Problem(code, message, status);
}

/**
 * A book with its cover: where no file of its format brings one, as a PDF does not, its first page if that is one. It
 * is drawn in another process than the book is read in: no picture costs a book its text.
 */
export async function withCover(book: BookText, path: string): Promise<BookText> {
  if (book.format !== "pdf") return book;
  const module = new URL("./pdf/draw-cover.ts", import.meta.url);
  const cover = await runGuarded<Cover | undefined>(module, "drawCover", path, COVER_LIMITS).catch(() => undefined);
  return cover ? { ...book, cover } : book;
}

async function askProcess(question: BookQuestion): Promise<BookAnswer> {
  try {
    return await runReader(question).catch((thrown: unknown) => {
      // Whoever ended it meant this machine and not this book: it is given one more chance.
      if (thrown instanceof Killed) return runReader(question);
      throw thrown;
    });
  } catch (error) {
    if (!(error instanceof Overrun)) throw error;
    throw problem("book-too-large", { reason: `reading it takes too much ${error.limit}` }, { cause: error });
  }
}

function runReader(question: BookQuestion): Promise<BookAnswer> {
  return runGuarded<BookAnswer>(new URL("./answer-with-book.ts", import.meta.url), "answerWithBook", question, LIMITS);
}
