import { type RawBuilder, sql } from "kysely";

/** Until when an account of `users` is locked; null where it is not. */
export const lockedUntilSql: RawBuilder<Date | null> = sql<Date | null>`case
  when (users.raw_app_meta_data ->> 'banned_until')::timestamptz > now()
  then (users.raw_app_meta_data ->> 'banned_until')::timestamptz end`;
