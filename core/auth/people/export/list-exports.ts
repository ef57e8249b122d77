import { sql } from "kysely";
import { asTenant, type TenantClaims } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { readCursor, toPage } from "#core/http/page.ts";
import { TimeAndId, timeKey } from "#core/http/time-key.ts";
import { type AccountExport, selectExports, toExport } from "./account-export.ts";

/** A page of a person's exports, the latest first. */
export async function listExports(
  tenant: TenantClaims,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: AccountExport[]; nextCursor: string | null }> {
  const after = readCursor(cursor, TimeAndId);
  const rows = await asTenant(tenant, (trx) => {
    const query = selectExports(trx)
      .select(timeKey("created_at").as("time_key"))
      .orderBy("created_at", "desc")
      .orderBy("id", "desc")
      .limit(limit + 1);
    if (!after) return query.execute();
    return query.where(sql<boolean>`(created_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`).execute();
  });
  return toPage(rows, limit, (row) => [row.time_key, row.id], toExport);
}

/** One of a person's own exports. @throws `export-not-found` */
export async function findExport(tenant: TenantClaims, exportId: string): Promise<AccountExport> {
  const row = await asTenant(tenant, (trx) => selectExports(trx).where("id", "=", exportId).executeTakeFirst());
  if (!row) throw problem("export-not-found", { exportId });
  return toExport(row);
}
