import { sql } from "kysely";
import { asService } from "#core/db/index.ts";

/** What the tests of access have to know of a table. */
export interface AccessibleTable {
  /** Full name, `public.books`. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  /** Columns that tell one row from another, by themselves or with others. */
  readonly unique: readonly string[];
  readonly foreignKeys: readonly { readonly column: string; readonly to: string }[];
  /** Tables whose rows keep rows of this one from being deleted. */
  readonly keptBy: readonly string[];
  readonly granted: Readonly<Record<Role, { readonly insert: readonly string[]; readonly update: readonly string[] }>>;
}

export type Role = "anon" | "authenticated";

/** The tables of the schemas `public` and `auth`, by their full names. */
export async function describeAccess(): Promise<ReadonlyMap<string, AccessibleTable>> {
  const { rows } = await asService((trx) =>
    sql<AccessibleTable>`
      select n.nspname || '.' || c.relname as name,
        array(
          select a.attname::text from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum
        ) as columns,
        array(
          select a.attname::text from pg_index x
          join pg_attribute a on a.attrelid = c.oid and a.attnum = any(x.indkey)
          where x.indrelid = c.oid and x.indisprimary order by a.attnum
        ) as key,
        array(
          select a.attname::text from pg_index x
          join pg_attribute a on a.attrelid = c.oid and a.attnum = any(x.indkey)
          where x.indrelid = c.oid and x.indisunique
        ) as "unique",
        array(
          select json_build_object('column', a.attname, 'to', tn.nspname || '.' || t.relname) from pg_constraint k
          join pg_attribute a on a.attrelid = c.oid and a.attnum = any(k.conkey)
          join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
          where k.conrelid = c.oid and k.contype = 'f'
        ) as "foreignKeys",
        array(
          select distinct sn.nspname || '.' || s.relname from pg_constraint k
          join pg_class s on s.oid = k.conrelid join pg_namespace sn on sn.oid = s.relnamespace
          where k.confrelid = c.oid and k.contype = 'f' and k.confdeltype in ('a', 'r')
        ) as "keptBy",
        (
          select json_object_agg(role, json_build_object(
            'insert', array(
              select a.attname from pg_attribute a
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                and has_column_privilege(role, c.oid, a.attnum, 'INSERT') order by a.attname
            ),
            'update', array(
              select a.attname from pg_attribute a
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                and has_column_privilege(role, c.oid, a.attnum, 'UPDATE') order by a.attname
            )
          ))
          from unnest(array['anon', 'authenticated']) as role
        ) as granted
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname in ('public', 'auth')
      order by n.nspname, c.relname`.execute(trx),
  );
  return new Map(rows.map((table) => [table.name, table]));
}
