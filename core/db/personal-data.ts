import { type RawBuilder, sql } from "kysely";
import type { Database } from "./tables.ts";
import { asService, type Transaction } from "./units-of-work.ts";

/** What a domain keeps of a person, so that they can take it with them and have it deleted. */
export interface PersonalData {
  /** Which rows of its tables are a person's. A table that is missing here fails a test. */
  readonly rows: Readonly<Partial<Record<keyof Database, PersonalRows>>>;
  /** The prefixes in the store under which there is nothing but what is this person's. */
  readonly places?: (trx: Transaction, userId: string) => Promise<readonly string[]>;
  /** Ends what goes on for the person outside, such as a subscription. Called before their rows are deleted. */
  readonly letGo?: (userId: string) => Promise<void>;
}

/** The rows of a table that are a person's. */
export interface PersonalRows {
  readonly where: (userId: string) => RawBuilder<boolean>;
  /** Columns that are not theirs to take along: secrets, what says something of others, and what nobody can read. */
  readonly without?: readonly string[];
}

/** The rows of a person in a table that has a column `user_id`. */
export const OWN_ROWS: PersonalRows = { where: (userId) => sql<boolean>`user_id = ${userId}` };

/** Rows at a time: a chapter may be as long as a book. */
const BATCH = 50;

/**
 * Reads a person's rows of a table by and by, in the order of their ids: memory stays flat, and each batch is a unit of
 * work of its own, so that nothing waits for whoever takes them. Columns keep the order and the names of the table;
 * times are texts of ISO 8601.
 */
export async function* readPersonalRows(
  table: string,
  { where, without = [] }: PersonalRows,
  userId: string,
): AsyncGenerator<Record<string, unknown>> {
  let after: string | null = null;
  for (;;) {
    const batch: Row[] = await readBatch(table, where(userId), after);
    for (const { row } of batch) yield leaveOut(row, without);
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return;
    after = last.id;
  }
}

interface Row {
  readonly id: string;
  readonly row: Readonly<Record<string, unknown>>;
}

async function readBatch(table: string, where: RawBuilder<boolean>, after: string | null): Promise<Row[]> {
  const { rows } = await asService((trx) =>
    sql<Row>`select id, row_to_json(mine) as row from ${sql.table(table)} as mine
      where ${where} and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${BATCH}`.execute(trx),
  );
  return rows;
}

function leaveOut(row: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
}
