import { type RawBuilder, sql } from "kysely";
import * as z from "zod";

/** A column of a time as the key of a cursor has it: ISO 8601 to the microsecond, as exact as Postgres keeps it. */
export function timeKey(column: string): RawBuilder<string> {
  return sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

/** The key of a list that is sorted by time and id. Postgres knows no year 0, which a forged cursor may have. */
export const TimeAndId = z.tuple([z.iso.datetime().regex(/^[12]/), z.uuid()]);
