import { existsSync, mkdirSync, openAsBlob, readdirSync, rmSync } from "node:fs";
import type { PGlite } from "@electric-sql/pglite";
import { Kysely } from "kysely";
import { saysDiskFull } from "#core/disk-full.ts";
import { problem } from "#core/http/errors.ts";
import { EmbeddedDialect, ServerDialect } from "./dialects.ts";
import type { Database } from "./tables.ts";

let opening: Promise<Kysely<Database>> | undefined;
let embedded: PGlite | undefined;

/**
 * The one connection of this process, opened at first use from `DATABASE_URL`: `postgres://…` for a server,
 * `pglite:///folder` for the database embedded in this process, `pglite://memory` for one that is gone with it
 * (`pglite://memory?image=/file.tar` begins it as a copy of a dumped one).
 *
 * Both are read alike: `numeric` and `date` come as text, so that money stays exact and a day stays a day; `int8`,
 * as counts are, comes as a number; `jsonb` comes parsed.
 *
 * For this folder alone: everything else works inside `asTenant` or `asService`.
 *
 * @throws `database-unreachable`, `home-damaged`, `disk-full`
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
  embedded = undefined;
  await (await closing)?.destroy();
}

/** A copy of the embedded database as it is now, to begin another one with. */
export async function dumpDatabase(): Promise<Blob> {
  if (!embedded) throw new Error("Only an open embedded database can be copied.");
  return embedded.dumpDataDir("none");
}

async function open(url: string): Promise<Kysely<Database>> {
  if (url.startsWith("pglite://")) return openEmbedded(url.slice("pglite://".length));
  if (/^postgres(ql)?:\/\//.test(url)) return openServer(url);
  throw problem("database-unreachable", { reason: "DATABASE_URL is neither postgres:// nor pglite://" });
}

/** Imported when it is needed only: a Lambda has no embedded database in its bundle. */
async function openEmbedded(place: string): Promise<Kysely<Database>> {
  const [{ types }, { EmbeddedPostgres }] = await Promise.all([
    import("@electric-sql/pglite"),
    import("./embedded-postgres.ts"),
  ]);
  const asText = (text: string) => text;
  const isNew = !place.startsWith("memory") && !(existsSync(place) && readdirSync(place).length > 0);
  try {
    embedded = await EmbeddedPostgres.open({
      ...(await whereToFind(place)),
      parsers: { [types.NUMERIC]: asText, [types.DATE]: asText, [types.INT8]: Number },
    });
    return new Kysely<Database>({ dialect: new EmbeddedDialect({ pglite: embedded }) });
  } catch (cause) {
    // What is half-made would later count as a database.
    if (isNew) rmSync(place, { recursive: true, force: true });
    if (isNew || saysDiskFull(cause)) throw unreachable(cause);
    throw problem("home-damaged", { file: place, reason: "the database in it does not start" }, { cause });
  }
}

async function whereToFind(place: string): Promise<{ dataDir?: string; loadDataDir?: Blob }> {
  if (place === "memory") return {};
  const [, image] = /^memory\?image=(.+)$/.exec(place) ?? [];
  if (image) return { loadDataDir: await openAsBlob(image) };
  mkdirSync(place, { recursive: true });
  return { dataDir: place };
}

/** An Aurora that has paused takes about 15 s to wake; a server that says nothing for longer is not there. */
const CONNECT_MS = 30_000;

async function openServer(url: string): Promise<Kysely<Database>> {
  const { default: pg } = await import("pg");
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, Number);
  types.setTypeParser(pg.types.builtins.DATE, (text) => text);
  const max = Number(process.env.DATABASE_CONNECTIONS ?? 5);
  const pool = new pg.Pool({ connectionString: url, max, types, connectionTimeoutMillis: CONNECT_MS });
  // A server that goes away must not end the process: the next query tells.
  pool.on("error", () => {});
  const connect = async () => {
    try {
      return await pool.connect();
    } catch (cause) {
      throw unreachable(cause);
    }
  };
  return new Kysely<Database>({
    dialect: new ServerDialect({ pool: { connect, end: () => pool.end(), options: pool.options } }),
  });
}

/** A name that resolves to several addresses fails once for each: the first says why. */
function unreachable(cause: unknown): Error {
  if (saysDiskFull(cause)) return problem("disk-full", {}, { cause });
  const first = cause instanceof AggregateError ? cause.errors[0] : cause;
  const reason = first instanceof Error ? first.message : String(first);
  return problem("database-unreachable", { reason }, { cause });
}
