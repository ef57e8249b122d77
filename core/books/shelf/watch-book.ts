import { setTimeout } from "node:timers/promises";
import type { TenantClaims } from "#core/db/index.ts";
import { eventId } from "#core/http/event-stream.ts";
import type { Book } from "./book.ts";
import { findBook } from "./list-books.ts";
import { lookAtBook } from "./look-at-book.ts";

/**
 * So often a book is looked at while it moves, and once it has not for some looks: it waits for its file, as a rule.
 */
const EVERY_MS = 1_000;
const QUIET_EVERY_MS = 2_000;
const LOOKS_UNTIL_QUIET = 10;

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
  let version: string | undefined;
  let quietLooks = 0;
  while (performance.now() < endsAt) {
    await setTimeout(quietLooks < LOOKS_UNTIL_QUIET ? EVERY_MS : QUIET_EVERY_MS);
    const seen = await lookAtBook(tenant, first.id, version);
    // Deleted: there is nothing more to tell, and who asks again is told so.
    if (!seen) return;
    version = seen.version;
    quietLooks = seen.book ? 0 : quietLooks + 1;
    if (!seen.book) continue;
    const now = JSON.stringify(seen.book);
    if (now !== told) yield seen.book;
    told = now;
    if (isAtItsEnd(seen.book)) return;
  }
}

function isAtItsEnd({ progress: { stage } }: Book): boolean {
  return stage === "ready" || stage === "failed";
}
