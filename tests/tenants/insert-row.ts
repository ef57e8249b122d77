import { sql } from "kysely";
import type { Transaction } from "#core/db/index.ts";
import type { AccessibleTable } from "./describe-access.ts";
import { keyOf } from "./people.fixture.ts";

export type Row = Readonly<Record<string, unknown>>;

/** The row with this key, as JSON. */
export async function readRow(trx: Transaction, table: AccessibleTable, key: string): Promise<Row> {
  const { rows } = await sql<{ row: Row }>`
    select to_jsonb(t) as row from ${sql.table(table.name)} as t where ${keyOf(table)} = ${key}`.execute(trx);
  const [first] = rows;
  if (!first) throw new RangeError(`${table.name} has no row ${key}.`);
  return first.row;
}

/**
 * Inserts these columns of a row. Where there is one with its key already it was let through as well: Postgres asks for
 * privileges and policies first.
 */
export async function insertRow(
  trx: Transaction,
  { name }: AccessibleTable,
  columns: readonly string[],
  row: Row,
): Promise<void> {
  const list = sql.join(columns.map((column) => sql.id(column)));
  const insert = sql`insert into ${sql.table(name)} (${list}) select ${list}
    from jsonb_populate_record(null::${sql.table(name)}, ${sql.lit(JSON.stringify(row))}::jsonb)`;
  await insert.execute(trx).catch((thrown: unknown) => {
    if (!isThereAlready(thrown)) throw thrown;
  });
}

/** By its code: https://www.postgresql.org/docs/current/errcodes-appendix.html */
function isThereAlready(thrown: unknown): boolean {
  return thrown instanceof Error && "code" in thrown && thrown.code === "23505";
}
