import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { type AccessibleTable, describeAccess } from "./describe-access.ts";
import { type Rows, seedPeople } from "./people.fixture.ts";
import { byActor, byOperation, readMatrix } from "./read-matrix.ts";
import { tryOperation } from "./try-operation.ts";

const matrix = readMatrix();
let tables: ReadonlyMap<string, AccessibleTable>;
let rowsOf: (table: string) => Rows;

beforeAll(async () => {
  await openTestDatabase();
  tables = await describeAccess();
  rowsOf = await seedPeople(tables);
});
afterAll(closeTestDatabase);

/** A table of the database, with rows to try things on. */
function seeded(name: string): { table: AccessibleTable; rows: Rows } {
  const table = tables.get(name);
  if (!table) throw new RangeError(`tests/rls.yaml names ${name}, which the database does not have.`);
  const rows = rowsOf(name);
  if (rows.all.size === 0) throw new RangeError(`tests/schema/seed-one-of-each.ts makes no row of ${name}.`);
  return { table, rows };
}

describe("tests/rls.yaml", () => {
  it("has an entry for every table, and no other", () => {
    expect([...matrix.keys()].toSorted()).toEqual([...tables.keys()]);
  });

  it.each([...matrix])("says who reaches which rows of %s", async (name, { reach, columns }) => {
    const { table, rows } = seeded(name);
    const subject = { table, tables, rows, columns };
    const found = await byActor((actor) => byOperation((operation) => tryOperation(operation, actor, subject)));
    expect(found).toEqual(reach);
  });

  it("names every column that a person may write, and lets nobody else write any", () => {
    const nothing = { insert: [], update: [] };
    const granted = [...tables].map(([name, table]) => [name, table.granted] as const);
    const listed = granted.map(([name]) => {
      const { insert, update } = matrix.get(name)?.columns ?? nothing;
      return [
        name,
        { anon: nothing, authenticated: { insert: insert.toSorted(), update: update.toSorted() } },
      ] as const;
    });
    expect(Object.fromEntries(granted)).toEqual(Object.fromEntries(listed));
  });
});
