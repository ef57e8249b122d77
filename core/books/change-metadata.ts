import { type RawBuilder, sql } from "kysely";
import { jsonb } from "#core/db/index.ts";

/**
 * A new value for `books.metadata`: some members changed, the others left as they are by now, since others write theirs
 * meanwhile. A member that is `null` is taken away.
 */
export function changedMetadata(change: Readonly<Record<string, unknown>>): RawBuilder<string> {
  return sql<string>`jsonb_strip_nulls(coalesce(metadata, '{}'::jsonb) || ${jsonb(change)})`;
}
