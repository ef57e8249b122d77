import { sql } from "kysely";
import type { Transaction } from "#core/db/index.ts";
import { actAs, inRollback } from "./act-as.ts";
import type { AccessibleTable } from "./describe-access.ts";
import { insertRow, readRow } from "./insert-row.ts";
import { keysOf, type Rows } from "./people.fixture.ts";
import type { Actor, Operation, TableRules } from "./read-matrix.ts";

/** A table with all others, whose its rows are, and which of its columns people may write. */
export interface Subject {
  readonly table: AccessibleTable;
  readonly tables: ReadonlyMap<string, AccessibleTable>;
  readonly rows: Rows;
  readonly columns: TableRules["columns"];
}

/**
 * Does an operation on all rows of a table in somebody's name, and takes it back.
 *
 * There is no WHERE and no RETURNING in it: they read, so that the right to see a row would hide that it could be written
 * without.
 *
 * @returns which rows it reached: `own` for Ann's alone, `all`, `none`; `denied`; anything else where it is none of these.
 */
export async function tryOperation(operation: Operation, actor: Actor, subject: Subject): Promise<string> {
  const reached = await attempts[operation](subject, actor);
  return typeof reached === "string" ? reached : whose(reached, subject.rows);
}

type Keys = ReadonlySet<string>;

const attempts: Readonly<Record<Operation, (subject: Subject, actor: Actor) => Promise<Keys | string>>> = {
  select: ({ table }, actor) =>
    inRollback(async (trx) => {
      await actAs(trx, actor);
      return keysOf(trx, table);
    }),

  insert: async ({ table, rows, columns }, actor) => {
    const written = actor !== "service" && columns.insert.length > 0 ? columns.insert : table.columns;
    const reached = new Set<string>();
    for (const key of counted(rows)) {
      const refusal = await inRollback(async (trx) => {
        const row = await readRow(trx, table, key);
        await actAs(trx, actor);
        await insertRow(trx, table, written, row);
      });
      if (refusal === "denied") return refusal;
      if (!refusal) reached.add(key);
    }
    return reached;
  },

  update: ({ table, columns }, actor) =>
    inRollback(async (trx) => {
      // The value of one row for all of them, so that none is read.
      const column = columns.update[0] ?? table.columns.find((name) => !table.unique.includes(name)) ?? "";
      const { rows } = await sql<{ value: string | null }>`
        select ${sql.id(column)}::text as value from ${sql.table(table.name)} limit 1`.execute(trx);
      await actAs(trx, actor);
      await sql`update ${sql.table(table.name)} set ${sql.id(column)} = ${sql.lit(rows[0]?.value ?? null)}`.execute(
        trx,
      );
      await actAs(trx, "service");
      return keysOf(trx, table, sql`xmin = pg_current_xact_id()::xid`);
    }),

  delete: ({ table, tables, rows }, actor) =>
    inRollback(async (trx) => {
      await deleteKeepers(trx, table, tables);
      await actAs(trx, actor);
      await sql`delete from ${sql.table(table.name)}`.execute(trx);
      await actAs(trx, "service");
      return rows.all.difference(await keysOf(trx, table));
    }),
};

/** Deletes the rows that would keep those of a table from being deleted, so that privileges and policies alone do. */
async function deleteKeepers(trx: Transaction, table: AccessibleTable, tables: Subject["tables"]): Promise<void> {
  for (const name of table.keptBy) {
    const keeper = tables.get(name);
    if (!keeper || keeper === table) continue;
    await deleteKeepers(trx, keeper, tables);
    await sql`delete from ${sql.table(name)}`.execute(trx);
  }
}

function whose(reached: Keys, rows: Rows): string {
  const all = counted(rows);
  const found = all.intersection(reached);
  if (found.size === 0) return "none";
  if (found.size === all.size) return "all";
  return found.size === rows.ann.size && found.isSubsetOf(rows.ann) ? "own" : `some: ${[...found].join(", ")}`;
}

/** Of a table whose rows are nobody's all count, of others those of Ann and of Cy. */
function counted({ ann, cy, all }: Rows): Keys {
  return ann.size > 0 ? ann.union(cy) : all;
}
