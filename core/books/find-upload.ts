import { sql } from "kysely";
import { asService } from "#core/db/index.ts";
import type { Failure } from "#core/http/task-failure.ts";
import { objectUrl } from "#core/storage/index.ts";
import { asRecord } from "./as-record.ts";

/**
 * The book that an upload became, else one that was read from the same bytes under another name; `undefined` before it
 * was ingested for the first time. `execution` names the one that ingests it or did.
 *
 * @param digest SHA-256 of the file, in hexadecimal.
 */
export async function findUpload(
  userId: string,
  key: string,
  digest: string,
): Promise<{ bookId: string; status: string; execution: string | null; failure: Failure | null } | undefined> {
  const rows = await asService((trx) =>
    trx
      .selectFrom("books")
      .select(["id", "status", "metadata", "file_url"])
      .where("user_id", "=", userId)
      .where((eb) =>
        eb.or([
          eb("file_url", "=", objectUrl(key)),
          eb.and([eb(sql<string>`metadata ->> 'digest'`, "=", digest), eb("status", "=", "ready")]),
        ]),
      )
      .execute(),
  );
  const row = rows.find(({ file_url }) => file_url === objectUrl(key)) ?? rows[0];
  if (!row) return undefined;
  const { error, ingestExecution } = asRecord(row.metadata) as { error?: Failure; ingestExecution?: string };
  return {
    bookId: row.id,
    status: row.status ?? "draft",
    execution: ingestExecution ?? null,
    failure: error ?? null,
  };
}
