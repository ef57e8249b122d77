import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { actAs, inRollback } from "./act-as.ts";
import { type AccessibleTable, describeAccess } from "./describe-access.ts";
import { insertRow, readRow } from "./insert-row.ts";
import { type Rows, seedPeople } from "./people.fixture.ts";
import { readMatrix } from "./read-matrix.ts";

let tables: ReadonlyMap<string, AccessibleTable>;
let rowsOf: (table: string) => Rows;

beforeAll(async () => {
  await openTestDatabase();
  tables = await describeAccess();
  rowsOf = await seedPeople(tables);
});
afterAll(closeTestDatabase);

const only = (keys: ReadonlySet<string>) => [...keys][0] ?? "";

/** Columns of a table that name a row which belongs to somebody. */
function pointers(table: AccessibleTable): string[] {
  return table.foreignKeys.filter(({ to }) => rowsOf(to).ann.size > 0).map(({ column }) => column);
}

/** What becomes of it when Ann writes her own row anew, or changes it, with what Cy's row has in one column. */
function pointAcross(how: "insert" | "update", table: AccessibleTable, columns: readonly string[], column: string) {
  const { ann, cy } = rowsOf(table.name);
  return inRollback(async (trx) => {
    const mine = await readRow(trx, table, only(ann));
    const { [column]: foreign } = await readRow(trx, table, only(cy));
    expect(foreign).not.toEqual(mine[column]);
    await actAs(trx, "owner");
    if (how === "insert") await insertRow(trx, table, columns, { ...mine, [column]: foreign });
    else await sql`update ${sql.table(table.name)} set ${sql.id(column)} = ${sql.lit(String(foreign))}`.execute(trx);
    return "accepted";
  });
}

// Foreign keys are checked without row level security: only the policy of the row that points can refuse it.
describe("a row cannot point at what belongs to another", () => {
  const writable = [...readMatrix()].flatMap(([name, { columns }]) =>
    (["insert", "update"] as const)
      .filter((how) => columns[how].length > 0)
      .map((how) => [how, name, columns[how]] as const),
  );

  it.each(writable)("by an %s of %s", async (how, name, columns) => {
    const table = tables.get(name);
    if (!table) throw new RangeError(`There is no table ${name}.`);
    const pointing = pointers(table).filter((column) => columns.includes(column));
    for (const column of pointing) {
      expect([column, await pointAcross(how, table, columns, column)]).toEqual([column, "refused"]);
    }
    // Every row that a person makes says whose it is.
    if (how === "insert") expect(pointing).toContain("user_id");
  });

  it("and is refused alike whether that exists or not", async () => {
    const scripts = tables.get("public.scripts");
    if (!scripts) throw new RangeError("There is no table public.scripts.");
    const writeIn = async (chapterId: string) => {
      const written = inRollback(async (trx) => {
        const mine = await readRow(trx, scripts, only(rowsOf(scripts.name).ann));
        await actAs(trx, "owner");
        await insertRow(trx, scripts, ["user_id", "chapter_id"], { ...mine, chapter_id: chapterId });
        return "accepted";
      });
      return written;
    };
    expect(await writeIn(only(rowsOf("public.chapters").ann))).toBe("accepted");
    expect(await writeIn(only(rowsOf("public.chapters").cy))).toBe("refused");
    expect(await writeIn(randomUUID())).toBe("refused");
  });
});
