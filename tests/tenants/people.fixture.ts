import { sql } from "kysely";
import { asService, type Transaction } from "#core/db/index.ts";
import { seedOneOfEach } from "../schema/seed-one-of-each.ts";
import type { AccessibleTable } from "./describe-access.ts";

export const ANN = "00000000-0000-4000-8000-00000000000a";
export const BOB = "00000000-0000-4000-8000-00000000000b";
export const CY = "00000000-0000-4000-8000-00000000000c";
export const ADA = "00000000-0000-4000-8000-00000000000d";

/** Keys of a table's rows: Ann's, Cy's, and all that were there when both were seeded. */
export interface Rows {
  readonly ann: ReadonlySet<string>;
  readonly cy: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

/**
 * Makes four accounts: Ann and Cy own a row of each table, Bob owns nothing, and Ada nothing but the role of an admin.
 *
 * @returns whose rows are which, by the full name of the table.
 */
export async function seedPeople(tables: ReadonlyMap<string, AccessibleTable>): Promise<(table: string) => Rows> {
  const ofNobody = await keysOfAll(tables);
  await addAccount(ANN);
  await seedOneOfEach(ANN);
  const withAnn = await keysOfAll(tables);
  await addAccount(CY);
  await seedOneOfEach(CY);
  const all = await keysOfAll(tables);
  await addAccount(BOB);
  await addAccount(ADA);
  await asService((trx) => sql`insert into user_roles (user_id, role_name) values (${ADA}, 'admin')`.execute(trx));
  const keys = (of: typeof all, table: string) => of.get(table) ?? new Set();
  return (table) => ({
    ann: keys(withAnn, table).difference(keys(ofNobody, table)),
    cy: keys(all, table).difference(keys(withAnn, table)),
    all: keys(all, table),
  });
}

async function addAccount(id: string): Promise<void> {
  const email = `${id}@example.org`;
  await asService(async (trx) => {
    await sql`insert into auth.users (id, email) values (${id}, ${email})`.execute(trx);
    await sql`insert into profiles (id, email) values (${id}, ${email})`.execute(trx);
  });
}

function keysOfAll(tables: ReadonlyMap<string, AccessibleTable>): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  return asService(async (trx) => {
    const keys = new Map<string, ReadonlySet<string>>();
    for (const table of tables.values()) keys.set(table.name, await keysOf(trx, table));
    return keys;
  });
}

/**
 * The keys of the rows of a table that `trx` sees.
 *
 * @param where which of them; all without it.
 */
export async function keysOf(
  trx: Transaction,
  table: AccessibleTable,
  where = sql<boolean>`true`,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ key: string }>`
    select ${keyOf(table)} as key from ${sql.table(table.name)} where ${where}`.execute(trx);
  return new Set(rows.map(({ key }) => key));
}

/** The primary key of a row as one text. */
export function keyOf({ key }: AccessibleTable) {
  return sql<string>`concat_ws(' ', ${sql.join(key.map((column) => sql`${sql.id(column)}::text`))})`;
}
