import { basename, extname } from "node:path/posix";
import { asService, jsonb } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { objectUrl } from "#core/storage/index.ts";
import { ownerOfUpload } from "#core/storage/keys.ts";
import { asRecord } from "./as-record.ts";

/** An ingest that has said nothing for this long is taken to be dead, and another may take its book over. */
const STALE_MS = 3_600_000;

/**
 * Finds the book of an upload, or makes its row, and claims it for one execution.
 *
 * `alreadyReady` says that there is nothing to do: the same upload was ingested before, or another execution is at it
 * (S3 delivers an event at least once).
 *
 * @throws `bad-request` for an object that lies outside every account's upload prefix.
 */
export async function openUpload(upload: {
  key: string;
  execution: string;
}): Promise<{ bookId: string; alreadyReady: boolean }> {
  const userId = ownerOfUpload(upload.key);
  if (!userId) throw problem("bad-request", { reason: `The upload ${upload.key} belongs to no account.` });
  const fileUrl = objectUrl(upload.key);
  return asService(async (trx) => {
    const known = await trx
      .selectFrom("books")
      .select(["id", "status", "metadata", "processing_started_at"])
      .where("user_id", "=", userId)
      .where("file_url", "=", fileUrl)
      .forUpdate()
      .executeTakeFirst();
    const claim = { status: "processing", processing_started_at: new Date(), processing_completed_at: null } as const;
    if (!known) {
      const title = basename(upload.key, extname(upload.key)).slice(0, 500) || "Untitled";
      const book = await trx
        .insertInto("books")
        .values({
          ...claim,
          user_id: userId,
          title,
          book_type: "entertainment",
          file_url: fileUrl,
          metadata: jsonb({ ingestExecution: upload.execution }),
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      return { bookId: book.id, alreadyReady: false };
    }
    const metadata = asRecord(known.metadata);
    const ours = metadata.ingestExecution === upload.execution;
    const fresh = Date.now() - new Date(known.processing_started_at ?? 0).getTime() < STALE_MS;
    if (!ours && (known.status === "ready" || (known.status === "processing" && fresh))) {
      return { bookId: known.id, alreadyReady: true };
    }
    await trx
      .updateTable("books")
      .set({ ...claim, metadata: jsonb({ ...metadata, ingestExecution: upload.execution, error: undefined }) })
      .where("id", "=", known.id)
      .execute();
    return { bookId: known.id, alreadyReady: false };
  });
}
