import { sql } from "kysely";
import { asService } from "./units-of-work.ts";

/**
 * The last file of `db/migrations`, which this code was written for. On AWS a function has no such folder to look in.
 */
export const NEWEST_MIGRATION = "0016-search-titles-and-without-accents.sql";

/** Whether the database has been brought to where this code needs it, or further. */
export async function isMigrated(): Promise<boolean> {
  const { rows } = await asService((trx) =>
    sql<{ file: string | null }>`
      select max(file_name) as file from public.schema_migrations where set_name = 'platform'`.execute(trx),
  );
  return (rows[0]?.file ?? "") >= NEWEST_MIGRATION;
}
