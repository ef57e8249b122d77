import { setTimeout } from "node:timers/promises";
import type { TenantClaims } from "#core/db/index.ts";
import { problemIn } from "#core/http/errors.ts";
import { eventId } from "#core/http/event-stream.ts";
import type { Book } from "./book.ts";
import { findBook } from "./list-books.ts";

/** So often a book is looked at. */
const EVERY_MS = 1_000;

/** After this a stream ends, and whoever still watches asks again: what they may see is looked at anew. */
const MOST_MS = 300_000;

/**
 * Tells of a book whenever it has changed, beginning with how it is, until it is at an end: ready, failed or deleted.
 *
 * @param seen id of the event that the watcher has seen last, if any.
 * @returns `undefined` where they have seen the last one.
 * @throws `book-not-found`
 */
export async function watchBook(
  tenant: TenantClaims,
  bookId: string,
  seen: string | undefined,
): Promise<AsyncIterable<Book> | undefined> {
  const book = await findBook(tenant, bookId);
  if (isAtItsEnd(book) && seen === eventId(JSON.stringify(book))) return undefined;
  return changesOf(tenant, book);
}

async function* changesOf(tenant: TenantClaims, first: Book): AsyncGenerator<Book, void, void> {
  const endsAt = performance.now() + MOST_MS;
  let told = JSON.stringify(first);
  yield first;
  if (isAtItsEnd(first)) return;
  while (performance.now() < endsAt) {
    await setTimeout(EVERY_MS);
    const book = await findBook(tenant, first.id).catch((error: unknown) => {
      if (problemIn(error)?.code !== "book-not-found") throw error;
    });
    // Deleted: there is nothing more to tell, and who asks again is told so.
    if (!book) return;
    const now = JSON.stringify(book);
    if (now !== told) yield book;
    told = now;
    if (isAtItsEnd(book)) return;
  }
}

function isAtItsEnd({ progress: { stage } }: Book): boolean {
  return stage === "ready" || stage === "failed";
}
