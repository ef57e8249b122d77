import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asService, type PersonalRows, readPersonalRows } from "#core/db/index.ts";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { PERSONAL_DATA } from "../../functions/personal-data.ts";
import { seedOneOfEach } from "./seed-one-of-each.ts";

const ANN = "00000000-0000-4000-8000-00000000000a";
const BOB = "00000000-0000-4000-8000-00000000000b";

/** Tables that hang on an account and have nothing to take along. */
const NOT_TAKEN = ["idempotency_keys", "passage_words"];
/** No export takes these, whatever table they are in; tokens of models are none. */
const SECRET = /password|(?<!put_)token|hash|embedding$|granted_by|actor_id/;

const taken: Readonly<Record<string, PersonalRows>> = Object.assign({}, ...PERSONAL_DATA.map(({ rows }) => rows));

beforeAll(async () => {
  await openTestDatabase();
  for (const [id, email] of [
    [ANN, "ann@example.org"],
    [BOB, "bob@example.org"],
  ] as const) {
    await asService(async (trx) => {
      await sql`insert into auth.users (id, email, encrypted_password) values (${id}, ${email}, 'h')`.execute(trx);
      await sql`insert into profiles (id, email) values (${id}, ${email})`.execute(trx);
    });
    await seedOneOfEach(id);
  }
});
afterAll(closeTestDatabase);

async function rowsOf(table: string, userId: string): Promise<Record<string, unknown>[]> {
  const mine = taken[table];
  if (!mine) throw new Error(`No domain gives ${table}.`);
  return Array.fromAsync(readPersonalRows(table, mine, userId));
}

describe("what a person takes out", () => {
  it("has every table whose rows hang on an account, by whatever way", async () => {
    const { rows } = await asService((trx) =>
      sql<{ name: string }>`
        with recursive hanging (id) as (
          select 'auth.users'::regclass::oid
          union
          select c.conrelid from pg_constraint c join hanging on c.confrelid = hanging.id
          where c.contype = 'f'
        )
        select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as name
        from hanging join pg_class c on c.oid = hanging.id join pg_namespace n on n.oid = c.relnamespace`.execute(trx),
    );
    const hanging = rows.map(({ name }) => name);
    expect(hanging.length).toBeGreaterThan(30);
    expect(Object.keys(taken).toSorted()).toEqual(hanging.filter((name) => !NOT_TAKEN.includes(name)).toSorted());
  });

  it("has every row of the person, none of anybody else, and no secret", async () => {
    for (const table of Object.keys(taken)) {
      const [anns, bobs] = [await rowsOf(table, ANN), await rowsOf(table, BOB)];
      expect([table, anns.length, bobs.length]).toEqual([table, 1, 1]);
      const ids = new Set(anns.map(({ id }) => id));
      expect(bobs.filter(({ id }) => ids.has(id))).toEqual([]);
      expect(JSON.stringify(anns)).not.toContain(BOB);
      const columns = Object.keys(anns[0] ?? {});
      expect([
        table,
        columns.filter((name) => SECRET.test(name) && name !== "input_tokens" && name !== "output_tokens"),
      ]).toEqual([table, []]);
    }
  });

  it("has all rows of a table that is larger than a batch, each once", async () => {
    await asService((trx) =>
      sql`insert into usage_logs (user_id, resource_type)
        select ${ANN}, 'text' from generate_series(1, 450)`.execute(trx),
    );
    const ids = (await rowsOf("usage_logs", ANN)).map(({ id }) => id);
    expect(ids).toHaveLength(451);
    expect(new Set(ids).size).toBe(451);
  });

  it("is told in the columns and the order of the table, with times as text", async () => {
    const [book] = await rowsOf("books", ANN);
    expect(Object.keys(book ?? {}).slice(0, 3)).toEqual(["id", "user_id", "title"]);
    expect(book?.created_at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+\+00:00$/);
  });
});
