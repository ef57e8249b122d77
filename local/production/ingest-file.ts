import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { PLANS } from "#core/billing/index.ts";
import { findUpload } from "#core/books/index.ts";
import { hashStream } from "#core/hash-stream.ts";
import { problem, recallProblem } from "#core/http/errors.ts";
import { headObject, putFile } from "#core/storage/index.ts";
import { uploadKey } from "#core/storage/keys.ts";
import type { Cloud } from "../cloud.ts";
import { LOCAL_USER } from "../environment.ts";
import { ingestName } from "./ingest-name.ts";
import { endOf, goOn, runMachine } from "./run-machine.ts";

const MEGABYTE = 1024 * 1024;

/**
 * Brings a book's file in as anybody does: puts it under the account's uploads, whose event starts `ingest-book`. The
 * same file is brought in once: its digest is part of its key.
 *
 * @throws `file-not-found`, `book-too-large`, and what ingesting found wrong with the book.
 */
export async function ingestFile(cloud: Cloud, path: string, signal: AbortSignal): Promise<{ bookId: string }> {
  await requireBook(path);
  const digest = await hashStream(createReadStream(path));
  const key = uploadKey(LOCAL_USER.id, digest.slice(0, 32), basename(path));
  const known = await findUpload(LOCAL_USER.id, key, digest);
  if (known?.status === "ready") return { bookId: known.bookId };
  if (!(await headObject(key))) await putFile(key, path, { contentType: "application/octet-stream" });
  const started = await cloud.ingestOf(key);
  if (started) await endOf(cloud, "ingest-book", started, signal);
  // An earlier process was cut off: its execution holds the book, and no other may take it.
  else if (known?.status === "processing" && known.execution) {
    await goOn(cloud, "ingest-book", known.execution, signal);
  }
  // Uploaded and not begun, or refused, and it may be read by now.
  else
    await runMachine(cloud, "ingest-book", { name: ingestName(key), input: { detail: { object: { key } } } }, signal);
  const upload = await findUpload(LOCAL_USER.id, key, digest);
  if (upload?.failure) throw recallProblem(upload.failure.code, upload.failure.sentence);
  if (upload?.status !== "ready") throw problem("internal-error", { at: new Date().toISOString() });
  return { bookId: upload.bookId };
}

async function requireBook(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw problem("file-not-found", { path });
  const most = PLANS.enterprise.uploadMegabytes;
  if (found.size > most * MEGABYTE) {
    throw problem("book-too-large", {
      reason: `it has ${Math.ceil(found.size / MEGABYTE)} MB, and ${most} MB are the most`,
    });
  }
}
