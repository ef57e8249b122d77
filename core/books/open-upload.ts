import { PLANS, planOf } from "#core/billing/index.ts";
import { asService } from "#core/db/index.ts";
import { hashStream } from "#core/hash-stream.ts";
import { problem, problemIn } from "#core/http/errors.ts";
import { asFailure, type Failure } from "#core/http/task-failure.ts";
import { deleteObject, headObject, openObject } from "#core/storage/index.ts";
import { bookOfUpload, ownerOfUpload } from "#core/storage/keys.ts";
import { asRecord } from "./as-record.ts";
import { claimBook } from "./claim-book.ts";
import { type BookOfFile, findBookOfFile } from "./find-book-of-file.ts";
import { openBook } from "./open-book.ts";
import { recordFailure } from "./record-failure.ts";
import type { OpenedUpload, Upload } from "./upload.ts";

const NOTHING: OpenedUpload = { bookId: null, outcome: "nothing", failure: null };
const BYTES_IN_MEGABYTE = 1024 * 1024;

/**
 * Finds the book of an upload, or opens one, and claims it for one execution. S3 tells of an object at least once, and
 * may tell of one that is gone by now.
 *
 * Before a byte is read it is known that the book is there and that the person's plan allows such a file. A file that
 * they have uploaded before is known by its digest: it makes no second book. A file for a book that is not there (any
 * more) is removed.
 *
 * @throws `bad-request` for an object that lies outside every account's upload prefix.
 */
export async function openUpload(upload: Upload): Promise<OpenedUpload> {
  const userId = ownerOfUpload(upload.key);
  if (!userId) throw problem("bad-request", { reason: `The upload ${upload.key} belongs to no account.` });
  try {
    return await openUploadOf(userId, upload);
  } catch (thrown) {
    // The account was deleted, or never was: a book can be nobody's.
    if (problemIn(thrown)?.code !== "gone-meanwhile") throw thrown;
    await deleteObject(upload.key);
    return NOTHING;
  }
}

async function openUploadOf(userId: string, upload: Upload): Promise<OpenedUpload> {
  const { key } = upload;
  const known = await asService((trx) => findBookOfFile(trx, userId, key));
  if (!known && bookOfUpload(key)) return removeStray(key);
  const head = await headObject(key);
  if (!head) return openWithoutFile(upload, known);
  const tooLarge = upload.again ? undefined : await findExcess(userId, head.bytes);
  if (tooLarge) return refuse(userId, key, tooLarge);
  const digest = await hashStream(await openObject(key));
  const claimed = await asService((trx) => claimBook(trx, userId, upload, digest));
  const { isStray, ...opened } = claimed;
  if (isStray) await deleteObject(key);
  return opened;
}

async function removeStray(key: string): Promise<OpenedUpload> {
  await deleteObject(key);
  return NOTHING;
}

/** The event of a file that is gone is late; only whoever has claimed its book already must say so. */
async function openWithoutFile({ key, execution }: Upload, known: BookOfFile | undefined): Promise<OpenedUpload> {
  if (known?.status !== "processing" || asRecord(known.metadata).ingestExecution !== execution) return NOTHING;
  const failure = asFailure(problem("object-missing", { key }));
  await asService((trx) => recordFailure(trx, known, failure));
  return { bookId: known.id, outcome: "refused", failure };
}

async function findExcess(userId: string, bytes: number): Promise<Failure | undefined> {
  const { tier } = await asService((trx) => planOf(trx, userId));
  const most = PLANS[tier].uploadMegabytes;
  const megabytes = Math.ceil(bytes / BYTES_IN_MEGABYTE);
  if (megabytes <= most) return undefined;
  const reason = `it has ${megabytes} MB, and the ${tier} plan takes ${most} MB`;
  return asFailure(problem("book-too-large", { reason }));
}

/** Says on the book why its file was not taken, and removes the file. */
async function refuse(userId: string, key: string, failure: Failure): Promise<OpenedUpload> {
  const bookId = await asService(async (trx) => {
    const book = (await findBookOfFile(trx, userId, key)) ?? (await openBook(trx, userId, key));
    // Whoever is at the book has an earlier file, and tells how that went.
    if (book.status !== "processing") await recordFailure(trx, book, failure);
    return book.id;
  });
  await deleteObject(key);
  return { bookId, outcome: "refused", failure };
}
