import { sql } from "kysely";
import type { Transaction } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { asFailure } from "#core/http/task-failure.ts";
import { bookOfUpload } from "#core/storage/keys.ts";
import { asRecord } from "./as-record.ts";
import { changedMetadata } from "./change-metadata.ts";
import { type BookOfFile, findBookOfFile } from "./find-book-of-file.ts";
import { openBook } from "./open-book.ts";
import { recordFailure } from "./record-failure.ts";
import type { OpenedUpload, Upload } from "./upload.ts";
import { wasReady } from "./was-ready.ts";

/** An ingest that has said nothing for this long is taken to be dead, and another may take its book over. */
const STALE_MS = 3_600_000;

/** What is to be done about an upload, and whether its file is of no use and to be removed. */
export type Claim = OpenedUpload & { readonly isStray: boolean };

/**
 * Claims the book of an upload for its execution, or opens one where it has none, unless the file was read or another
 * execution is at it: that one is left a note on the book, and reads the file once more if it is another by then.
 */
export async function claimBook(trx: Transaction, userId: string, upload: Upload, digest: string): Promise<Claim> {
  // Two uploads of the same file go one after the other, so that the second one sees the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${userId}:${digest}`}, 0))`.execute(trx);
  const book = await findBookOfFile(trx, userId, upload.key);
  if (book && !isFree(book, upload, digest)) {
    await trx
      .updateTable("books")
      .set({ metadata: changedMetadata({ digest }) })
      .where("id", "=", book.id)
      .execute();
    return claim("nothing", book.id);
  }
  // Its book was deleted a moment ago.
  if (!book && bookOfUpload(upload.key)) return { ...claim("nothing", null), isStray: true };
  const same = await findSame(trx, userId, digest, book?.id);
  if (!book) {
    if (same) return { ...claim("nothing", same.id), isStray: true };
    const opened = await openBook(trx, userId, upload.key);
    await take(trx, opened, upload, digest);
    return claim("read", opened.id);
  }
  if (same) return refuseCopy(trx, book, same);
  await take(trx, book, upload, digest);
  return claim("read", book.id);
}

function claim(outcome: "read" | "nothing", bookId: string | null): Claim {
  return { bookId, outcome, failure: null, isStray: false };
}

/**
 * Whether an execution may have the book: it has claimed it before, or the file waits to be read and nobody is at it.
 */
function isFree(book: BookOfFile, { execution, again }: Upload, digest: string): boolean {
  const { ingestExecution, readDigest } = asRecord(book.metadata);
  switch (book.status) {
    case "ready":
      return again === true || readDigest !== digest;
    case "processing": {
      const isStale = Date.now() - new Date(book.processing_started_at ?? 0).getTime() >= STALE_MS;
      return ingestExecution === execution || isStale;
    }
    default:
      return true;
  }
}

/** Another book of this person that is of the same bytes. One that failed is none: the file may be readable by now. */
function findSame(trx: Transaction, userId: string, digest: string, besideId: string | undefined) {
  return trx
    .selectFrom("books")
    .select(["id", "title"])
    .where("user_id", "=", userId)
    .where(sql<string>`metadata ->> 'digest'`, "=", digest)
    .where("status", "in", ["ready", "processing"])
    .$if(besideId !== undefined, (query) => query.where("id", "!=", besideId ?? ""))
    .orderBy("created_at")
    .executeTakeFirst();
}

async function refuseCopy(trx: Transaction, book: BookOfFile, same: { id: string; title: string }): Promise<Claim> {
  const failure = asFailure(problem("book-already-there", { title: same.title }));
  await recordFailure(trx, book, failure, { duplicateOf: same.id });
  return { bookId: book.id, outcome: "refused", failure, isStray: true };
}

/** A book that was ready is to stay so where its ingest fails: the book keeps that in mind. */
async function take(trx: Transaction, book: BookOfFile, { execution }: Upload, digest: string): Promise<void> {
  await trx
    .updateTable("books")
    .set({
      ...{ status: "processing", processing_started_at: new Date(), processing_completed_at: null },
      metadata: changedMetadata({
        ...{ digest, ingestExecution: execution, reading: true, wasReady: wasReady(book) ? true : null },
        ...{ readDigest: null, confirming: null, error: null, duplicateOf: null },
      }),
    })
    .where("id", "=", book.id)
    .execute();
}
