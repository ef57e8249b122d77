import { asService } from "#core/db/index.ts";
import type { Failure } from "#core/http/task-failure.ts";
import { objectUrl } from "#core/storage/index.ts";

/**
 * The book that an upload became, or `undefined` before it was ingested for the first time. `execution` names the one
 * that ingests it or did.
 */
export async function findUpload(
  userId: string,
  key: string,
): Promise<{ bookId: string; status: string; execution: string | null; failure: Failure | null } | undefined> {
  const row = await asService((trx) =>
    trx
      .selectFrom("books")
      .select(["id", "status", "metadata"])
      .where("user_id", "=", userId)
      .where("file_url", "=", objectUrl(key))
      .executeTakeFirst(),
  );
  if (!row) return undefined;
  const metadata = row.metadata as { error?: Failure; ingestExecution?: string } | null;
  return {
    bookId: row.id,
    status: row.status ?? "draft",
    execution: metadata?.ingestExecution ?? null,
    failure: metadata?.error ?? null,
  };
}
