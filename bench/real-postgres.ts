import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { closeDatabase, migrate } from "#core/db/index.ts";

const SCRIPT = fileURLToPath(new URL("../scripts/postgres.sh", import.meta.url));

/** A migrated database of its own on a real server, which `DATABASE_URL` names as long as it is open. */
export interface RealPostgres {
  readonly url: string;
  /** Lets the platform have another number of connections. */
  reopen(connections: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Makes a database on the server of `DATABASE_URL`, or on one that `scripts/postgres.sh` starts.
 *
 * @param connections that the platform may have to it.
 * @throws Error where there is no server.
 */
export async function openRealPostgres(connections: number): Promise<RealPostgres> {
  const { DATABASE_URL, DATABASE_CONNECTIONS } = process.env;
  const isNamed = /^postgres/.test(DATABASE_URL ?? "");
  const server = isNamed
    ? (DATABASE_URL ?? "")
    : execFileSync(SCRIPT, ["lend", String(process.pid)], { encoding: "utf8" }).trim();
  const database = `litink_bench_${randomUUID().replaceAll("-", "")}`;
  await onServer(server, `create database ${database}`);
  const url = Object.assign(new URL(server), { pathname: `/${database}` }).href;
  Object.assign(process.env, { DATABASE_URL: url, DATABASE_CONNECTIONS: String(connections) });
  await migrate();
  return {
    url,
    async reopen(most) {
      await closeDatabase();
      process.env.DATABASE_CONNECTIONS = String(most);
    },
    async close() {
      await closeDatabase();
      await onServer(server, `drop database ${database} with (force)`);
      if (!isNamed) execFileSync(SCRIPT, ["return", String(process.pid)]);
      restore({ DATABASE_URL, DATABASE_CONNECTIONS });
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function restore(variables: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
