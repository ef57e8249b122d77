import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CompiledQuery, type Kysely, sql, type Transaction } from "kysely";
import { saysDiskFull } from "#core/disk-full.ts";
import { type Problem, problem } from "#core/http/errors.ts";
import { database } from "./connection.ts";
import { splitStatements } from "./split-statements.ts";
import type { Database } from "./tables.ts";

/** A folder of `NNNN-verb-noun.sql` files, and the name under which it is known which of them were applied. */
export interface MigrationSet {
  readonly name: string;
  readonly directory: string;
}

export interface AppliedMigration {
  readonly set: string;
  readonly file: string;
}

/** What the platform itself consists of: `db/migrations`. It comes before any other set. */
export const PLATFORM: MigrationSet = {
  name: "platform",
  directory: fileURLToPath(new URL("../../db/migrations", import.meta.url)),
};

/** Any constant: whoever migrates this database holds it until they are done. */
const LOCK = 4_715_202_611;

/**
 * Brings the database to the newest state, forward only, each file in a transaction of its own, in the order of their
 * names. Two at once are safe: each file is applied under a lock, by whoever comes first.
 *
 * @param sets further folders, each with its own bookkeeping, after the platform's.
 * @param signal gives it up between two files.
 * @returns what was applied now; nothing the second time.
 * @throws `migration-changed` when a file that was applied is no longer what it was; `pgvector-missing`;
 *   `migration-failed`; `database-unreachable`.
 */
export async function migrate(sets: readonly MigrationSet[] = [], signal?: AbortSignal): Promise<AppliedMigration[]> {
  const db = await database();
  await inLock(db, createBookkeeping);
  const applied: AppliedMigration[] = [];
  for (const set of [PLATFORM, ...sets]) {
    for (const file of await sqlFiles(set.directory)) {
      signal?.throwIfAborted();
      const text = await readFile(join(set.directory, file), "utf8");
      if (await inLock(db, (trx) => applyOnce(trx, set.name, file, text))) applied.push({ set: set.name, file });
    }
  }
  return applied;
}

/** The migrations of a folder in the order in which they are applied. */
export async function sqlFiles(directory: string): Promise<string[]> {
  return (await readdir(directory)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort();
}

/** The lock belongs to the transaction, not to the session, so that it works through a connection pooler as well. */
function inLock<Result>(db: Kysely<Database>, work: (trx: Transaction<Database>) => Promise<Result>): Promise<Result> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(trx);
    return work(trx);
  });
}

async function createBookkeeping(trx: Transaction<Database>): Promise<void> {
  const { rows } = await sql`select 1 where to_regclass('public.schema_migrations') is not null`.execute(trx);
  if (rows.length > 0) return;
  await sql`
    create table public.schema_migrations (
      set_name varchar(50) not null,
      file_name varchar(255) not null,
      checksum varchar(64) not null,
      applied_at timestamptz not null default now(),
      primary key (set_name, file_name)
    )`.execute(trx);
  await sql`alter table public.schema_migrations enable row level security`.execute(trx);
  await sql`alter table public.schema_migrations force row level security`.execute(trx);
  await sql`create policy "Owner keeps the migrations" on public.schema_migrations
    for all to current_user using (true) with check (true)`.execute(trx);
}

async function applyOnce(trx: Transaction<Database>, set: string, file: string, text: string): Promise<boolean> {
  const checksum = createHash("sha256").update(text).digest("hex");
  const known = await sql<{ checksum: string }>`
    select checksum from public.schema_migrations where set_name = ${set} and file_name = ${file}`.execute(trx);
  const [row] = known.rows;
  if (row && row.checksum !== checksum) throw problem("migration-changed", { file });
  if (row) return false;
  try {
    for (const statement of splitStatements(text)) await trx.executeQuery(CompiledQuery.raw(statement));
  } catch (cause) {
    throw whyItFailed(file, cause);
  }
  await sql`insert into public.schema_migrations (set_name, file_name, checksum)
    values (${set}, ${file}, ${checksum})`.execute(trx);
  return true;
}

function whyItFailed(file: string, cause: unknown): Problem {
  if (saysDiskFull(cause)) return problem("disk-full", {}, { cause });
  const reason = cause instanceof Error ? cause.message : String(cause);
  if (/extension "vector" is not available/.test(reason)) return problem("pgvector-missing", {}, { cause });
  return problem("migration-failed", { file, reason }, { cause });
}
