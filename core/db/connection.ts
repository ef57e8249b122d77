import { mkdirSync } from "node:fs";
import { Kysely, PGliteDialect, PostgresDialect } from "kysely";
import { problem } from "#core/http/errors.ts";
import type { Database } from "./tables.ts";

let opening: Promise<Kysely<Database>> | undefined;

/**
 * The one connection of this process, opened at first use from `DATABASE_URL`: `postgres://…` for a server,
 * `pglite:///folder` for the database embedded in this process, `pglite://memory` for one that is gone with it.
 *
 * For this folder alone: everything else works inside `asTenant` or `asService`.
 *
 * @throws `database-unreachable`
 */
export function database(): Promise<Kysely<Database>> {
  opening ??= open(process.env.DATABASE_URL ?? "").catch((thrown: unknown) => {
    opening = undefined;
    throw thrown;
  });
  return opening;
}

/** Closes the connection; the next use opens it again. */
export async function closeDatabase(): Promise<void> {
  const closing = opening;
  opening = undefined;
  await (await closing)?.destroy();
}

async function open(url: string): Promise<Kysely<Database>> {
  if (url.startsWith("pglite://")) return openEmbedded(url.slice("pglite://".length));
  if (/^postgres(ql)?:\/\//.test(url)) return openServer(url);
  throw problem("database-unreachable", { reason: "DATABASE_URL is neither postgres:// nor pglite://" });
}

/** Imported when it is needed only: a Lambda has no embedded database in its bundle. */
async function openEmbedded(folder: string): Promise<Kysely<Database>> {
  const [{ PGlite, types }, { vector }] = await Promise.all([
    import("@electric-sql/pglite"),
    import("@electric-sql/pglite-pgvector"),
  ]);
  if (folder !== "memory") mkdirSync(folder, { recursive: true });
  const pglite = await PGlite.create({
    ...(folder === "memory" ? {} : { dataDir: folder }),
    extensions: { vector },
    // Money stays exact: numeric comes as text from both drivers.
    parsers: { [types.NUMERIC]: (text: string) => text, [types.INT8]: Number },
  });
  return new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
}

async function openServer(url: string): Promise<Kysely<Database>> {
  const { default: pg } = await import("pg");
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({ connectionString: url, max: Number(process.env.DATABASE_CONNECTIONS ?? 5), types });
  // A server that goes away must not end the process: the next query tells.
  pool.on("error", () => {});
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}
