import { createHash, randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Client } from "pg";
import { closeDatabase, database, dumpDatabase } from "./connection.ts";
import { type MigrationSet, migrate, PLATFORM, sqlFiles } from "./migrate.ts";

const cache = fileURLToPath(new URL("../../node_modules/.cache/litink", import.meta.url));

let closeOpened: (() => Promise<void>) | undefined;

/**
 * Gives a test file a fresh, migrated database of its own, and points `DATABASE_URL` at it: an embedded one in memory,
 * or, when `DATABASE_URL` names a server, a new database on that server, so that the same tests run on both.
 *
 * Both start as copies of what the first test file makes for all: the embedded one of an image in a file (0.3 s instead
 * of 3 s), the one on a server of a template there (0.05 s instead of 0.6 s).
 *
 * @param sets migrations beyond the platform's.
 * @example
 * beforeAll(() => openTestDatabase());
 * afterAll(closeTestDatabase);
 */
export async function openTestDatabase(sets: readonly MigrationSet[] = []): Promise<void> {
  await closeTestDatabase();
  const before = process.env.DATABASE_URL;
  const drop = /^postgres(ql)?:/.test(before ?? "") ? await onServer(before ?? "") : await inMemory();
  closeOpened = async () => {
    await closeDatabase();
    await drop();
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
  };
  await migrate(sets);
}

/** Closes the database of `openTestDatabase` and forgets it. */
export async function closeTestDatabase(): Promise<void> {
  const close = closeOpened;
  closeOpened = undefined;
  await close?.();
}

/** Has the test database go on in new sessions, in which no unit of work has set anything yet. */
export async function reopenTestDatabase(): Promise<void> {
  if (/^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "")) return closeDatabase();
  const folder = mkdtempSync(join(tmpdir(), "litink-test-database-"));
  const image = join(folder, "image.tar");
  writeFileSync(image, Buffer.from(await (await dumpDatabase()).arrayBuffer()));
  await closeDatabase();
  process.env.DATABASE_URL = `pglite://memory?image=${image}`;
  await database();
  rmSync(folder, { recursive: true });
}

/** Points `DATABASE_URL` at a new database of the server at `url`, and gives what removes it. */
async function onServer(url: string): Promise<() => Promise<void>> {
  const name = newName();
  await withClient(url, async (client) => {
    // Another test file may make the template, or another checkout find it outdated, at this moment.
    await client.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    await client.query(`create database ${name} template ${await migratedTemplate(client, url)}`);
  });
  process.env.DATABASE_URL = inDatabase(url, name);
  return () => withClient(url, (client) => dropDatabase(client, name));
}

/**
 * Without force first: that would end the server's own worker too where it is tidying this database up, which only the
 * server's owner may. It leaves by itself when it is only asked to.
 */
async function dropDatabase(client: Client, name: string): Promise<void> {
  await client
    .query(`drop database if exists ${name}`)
    .catch(() => client.query(`drop database if exists ${name} with (force)`));
}

/** Any constant: whoever makes, copies or removes templates of test databases on a server holds it. */
const TEMPLATE_LOCK = 4_715_202_612;

/** The database of the server in which exactly the migrations of now were applied; outdated ones are removed. */
async function migratedTemplate(client: Client, url: string): Promise<string> {
  const template = `litink_template_${await digestOfPlatform()}`;
  const { rows } = await client.query<{ datname: string }>(
    "select datname from pg_database where datname like 'litink\\_template\\_%' and pg_has_role(datdba, 'member')",
  );
  const outdated = rows.map(({ datname }) => datname).filter((name) => name !== template);
  for (const name of outdated) await dropDatabase(client, name);
  if (rows.length > outdated.length) return template;
  // Made under another name, so that a template that is there is a whole one.
  const made = newName();
  await client.query(`create database ${made}`);
  process.env.DATABASE_URL = inDatabase(url, made);
  await migrate();
  await closeDatabase();
  await client.query(`alter database ${made} rename to ${template}`);
  return template;
}

function newName(): string {
  return `litink_test_${randomUUID().replaceAll("-", "")}`;
}

function inDatabase(url: string, name: string): string {
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
}

async function withClient(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function inMemory(): Promise<() => Promise<void>> {
  const image = await migratedImage();
  process.env.DATABASE_URL = `pglite://memory?image=${image}`;
  return async () => {};
}

/** The file with the image of an embedded database in which exactly the migrations of now were applied. */
async function migratedImage(): Promise<string> {
  const image = join(cache, `test-database-${await digestOfPlatform()}.tar`);
  if (existsSync(image)) return image;
  process.env.DATABASE_URL = "pglite://memory";
  await migrate();
  const content = await dumpDatabase();
  await closeDatabase();
  mkdirSync(cache, { recursive: true });
  // Two test files may make it at once: each writes aside, and the name always stands for a whole file.
  const aside = join(cache, `${randomUUID()}.tmp`);
  writeFileSync(aside, Buffer.from(await content.arrayBuffer()));
  renameSync(aside, image);
  // Another run may be reading what a migration has just made outdated.
  const hourAgo = Date.now() - 3_600_000;
  const outdated = readdirSync(cache)
    .filter((name) => /^test-database-.*\.tar$/.test(name) && name !== basename(image))
    .filter((name) => (statSync(join(cache, name), { throwIfNoEntry: false })?.mtimeMs ?? 0) < hourAgo);
  for (const name of outdated) rmSync(join(cache, name), { force: true });
  return image;
}

async function digestOfPlatform(): Promise<string> {
  const hash = createHash("sha256");
  for (const file of await sqlFiles(PLATFORM.directory)) {
    hash.update(file).update(readFileSync(join(PLATFORM.directory, file)));
  }
  for (const packageName of ["pglite", "pglite-pgvector"]) {
    const entry = fileURLToPath(import.meta.resolve(`@electric-sql/${packageName}`));
    hash.update(readFileSync(join(dirname(entry), "..", "package.json")));
  }
  return hash.digest("hex").slice(0, 16);
}
