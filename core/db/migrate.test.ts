import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "./connection.ts";
import { isMigrated, NEWEST_MIGRATION } from "./is-migrated.ts";
import { migrate, PLATFORM, sqlFiles } from "./migrate.ts";
import { closeTestDatabase, openTestDatabase } from "./test-database.fixture.ts";
import { asService } from "./units-of-work.ts";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "litink-migrations-"));
const set = { name: "test", directory: folder };
const onServer = /^postgres/.test(process.env.DATABASE_URL ?? "");

beforeAll(() => openTestDatabase());
afterAll(async () => {
  await closeTestDatabase();
  rmSync(folder, { recursive: true, force: true });
});

describe("migrating", () => {
  it("does nothing the second time, and the reference data is there once", async () => {
    const before = await bookkeeping();
    expect(before.map(({ file_name }) => file_name)).toEqual(await sqlFiles(PLATFORM.directory));
    expect(await migrate()).toEqual([]);
    expect(await bookkeeping()).toEqual(before);
    expect(before.at(-1)?.file_name).toBe(NEWEST_MIGRATION);
    expect(await isMigrated()).toBe(true);
    const { rows } = await asService((trx) =>
      sql<{ archetypes: number; badges: number }>`select (select count(*) from character_archetypes) as archetypes,
        (select count(*) from badges) as badges`.execute(trx),
    );
    expect(rows).toEqual([{ archetypes: 14, badges: 8 }]);
  });

  it("applies what was added, in order, and each file as one: what fails leaves nothing behind", async () => {
    writeFileSync(join(folder, "0001-make-shelf.sql"), "create table shelf (n int); insert into shelf values (1);");
    writeFileSync(join(folder, "0002-fill-shelf.sql"), "insert into shelf values (2); insert into nowhere values (3);");
    writeFileSync(join(folder, "notes.sql"), "this is no migration");
    await expect(migrate([set])).rejects.toMatchObject({
      code: "migration-failed",
      message: expect.stringMatching(/0002-fill-shelf.*nowhere/),
    });
    expect(await shelf()).toEqual([1]);
    writeFileSync(join(folder, "0002-fill-shelf.sql"), "insert into shelf values (2);");
    expect(await migrate([set])).toEqual([{ set: "test", file: "0002-fill-shelf.sql" }]);
    expect(await shelf()).toEqual([1, 2]);
  });

  it("refuses a file that was changed after it was applied", async () => {
    writeFileSync(join(folder, "0001-make-shelf.sql"), "create table shelf (n int, room text);");
    await expect(migrate([set])).rejects.toMatchObject({
      code: "migration-changed",
      message: expect.stringContaining("0001-make-shelf.sql"),
    });
    expect(await shelf()).toEqual([1, 2]);
  });

  it.runIf(onServer)("is done once by two processes at the same time", async () => {
    const name = `litink_test_${randomUUID().replaceAll("-", "")}`;
    const url = new URL(process.env.DATABASE_URL ?? "");
    await sql`create database ${sql.id(name)}`.execute(await database());
    url.pathname = `/${name}`;
    try {
      const applied = (await Promise.all([migrateElsewhere(url.href), migrateElsewhere(url.href)])).flat();
      expect(applied.sort()).toEqual(await sqlFiles(PLATFORM.directory));
    } finally {
      await sql`drop database ${sql.id(name)} with (force)`.execute(await database());
    }
  });
});

/** Migrates in a process of its own, and gives the files that it applied. */
async function migrateElsewhere(url: string): Promise<string[]> {
  const program = `import { closeDatabase, migrate } from "#core/db/index.ts";
    console.log(JSON.stringify((await migrate()).map(({ file }) => file)));
    await closeDatabase();`;
  const env = { ...process.env, DATABASE_URL: url };
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", program], { env });
  return JSON.parse(stdout);
}

async function bookkeeping() {
  const db = await database();
  const { rows } = await sql<{ file_name: string; checksum: string; applied_at: Date }>`
    select file_name, checksum, applied_at from schema_migrations where set_name = 'platform' order by file_name`.execute(
    db,
  );
  return rows;
}

async function shelf(): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`select n from shelf order by n`.execute(await database());
  return rows.map(({ n }) => n);
}
