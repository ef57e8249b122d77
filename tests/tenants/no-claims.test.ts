import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
// Units of work always set claims: what is without them is to be tried here.
import { database } from "#core/db/connection.ts";
import type { Transaction } from "#core/db/index.ts";
import { closeTestDatabase, openTestDatabase, reopenTestDatabase } from "#core/db/test-database.fixture.ts";
import { inRollback, takeRole } from "./act-as.ts";
import { type AccessibleTable, describeAccess } from "./describe-access.ts";
import { ANN, BOB, keysOf, type Rows, seedPeople } from "./people.fixture.ts";
import { readMatrix } from "./read-matrix.ts";

let tables: ReadonlyMap<string, AccessibleTable>;
let rowsOf: (table: string) => Rows;

beforeAll(async () => {
  await openTestDatabase();
  tables = await describeAccess();
  rowsOf = await seedPeople(tables);
});
afterAll(closeTestDatabase);

/** Tables that anybody may read. */
const PUBLIC = [...readMatrix()]
  .filter(([, { reach }]) => reach.anon.select === "all")
  .map(([name]) => name)
  .toSorted();

/** Full names of the tables in which a row is seen after `begin`. */
async function tablesSeen(begin: (trx: Transaction) => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  for (const table of tables.values()) {
    const keys = await inRollback(async (trx) => {
      await begin(trx);
      return keysOf(trx, table);
    });
    if (typeof keys !== "string" && keys.size > 0) seen.push(table.name);
  }
  return seen;
}

describe.each(["anon", "authenticated"])("as %s", (role) => {
  it.each([
    ["is empty, as a transaction leaves it", ""],
    ["names nobody", "{}"],
    ["has an empty name", '{"sub":""}'],
    ["has null as a name", '{"sub":null}'],
    ["names a person who does not exist", '{"sub":"00000000-0000-4000-8000-0000000000ff"}'],
    ["names a role alone", '{"role":"service_role"}'],
  ])("a session whose setting of claims %s sees what everybody may, and nothing else", async (_, claims) => {
    expect(await tablesSeen((trx) => takeRole(trx, role, claims))).toEqual(PUBLIC);
  });
});

it("a session whose claims cannot be read is refused, and sees nothing", async () => {
  for (const claims of ["nonsense", `{"sub":"' or true --"}`, '{"sub":{}}']) {
    const looked = inRollback(async (trx) => {
      await takeRole(trx, "authenticated", claims);
      return sql`select id from books`.execute(trx);
    });
    await expect(looked).rejects.toThrow(/invalid input syntax/);
  }
});

it("claims make nobody more than what their role in the database is", async () => {
  const claims = { role: "service_role", app_metadata: { roles: ["admin"] }, is_admin: true };
  const booksOf = (sub: string) =>
    inRollback(async (trx) => {
      await takeRole(trx, "authenticated", JSON.stringify({ ...claims, sub }));
      const { rows } = await sql<{ id: string }>`select id from books`.execute(trx);
      return rows.map(({ id }) => id);
    });
  expect(await booksOf(ANN)).toEqual([...rowsOf("public.books").ann]);
  expect(await booksOf(BOB)).toEqual([]);
});

it.each(["anon", "authenticated"])(
  "a new session, in which claims were never set, sees the same as %s",
  async (role) => {
    await reopenTestDatabase();
    const db = await database();
    const seen: string[] = [];
    for (const { name } of tables.values()) {
      const look = db.transaction().execute(async (trx) => {
        const { rows } = await sql`select 1 where current_setting('request.jwt.claims', true) is null`.execute(trx);
        expect(rows).toHaveLength(1);
        await sql`set local role ${sql.id(role)}`.execute(trx);
        return sql`select 1 from ${sql.table(name)} limit 1`.execute(trx);
      });
      const { rows } = await look.catch((thrown: Error) => {
        expect(thrown.message).toMatch(/^permission denied/);
        return { rows: [] };
      });
      if (rows.length > 0) seen.push(name);
    }
    expect(seen).toEqual(PUBLIC);
  },
);
