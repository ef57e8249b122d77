import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeTables } from "./describe-tables.ts";
import { closeTestDatabase, openTestDatabase } from "./test-database.fixture.ts";

beforeAll(() => openTestDatabase());
afterAll(closeTestDatabase);

it("describes the tables as tables.ts has them: scripts/generate-table-types.ts was run after the last migration", async () => {
  expect(await describeTables()).toBe(await readFile(new URL("tables.ts", import.meta.url), "utf8"));
});
