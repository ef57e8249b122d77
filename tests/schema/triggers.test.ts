import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asService, asTenant, type TenantClaims, type Transaction } from "#core/db/index.ts";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { seedOneOfEach } from "./seed-one-of-each.ts";

const ANN = "00000000-0000-4000-8000-00000000000a";
const BOB = "00000000-0000-4000-8000-00000000000b";
const ann: TenantClaims = { sub: ANN, role: "authenticated" };
const bob: TenantClaims = { sub: BOB, role: "authenticated" };

beforeAll(async () => {
  await openTestDatabase();
  await asService(async (trx) => {
    for (const id of [ANN, BOB]) {
      await sql`insert into auth.users (id, email) values (${id}, ${`${id}@example.org`})`.execute(trx);
      await sql`insert into profiles (id, email) values (${id}, ${`${id}@example.org`})`.execute(trx);
    }
  });
});
afterAll(closeTestDatabase);

const read = (query: string) => async (trx: Transaction) => (await sql`${sql.raw(query)}`.execute(trx)).rows;

describe("a profile's roles", () => {
  const roles = () => asTenant(bob, read("select roles from profiles"));

  it("are as they are granted, and as they are taken", async () => {
    await asService((trx) => sql`insert into user_roles (user_id, role_name) values (${BOB}, 'creator')`.execute(trx));
    expect(await roles()).toEqual([{ roles: ["creator", "user"] }]);
    await asService((trx) => sql`delete from user_roles where role_name = 'creator'`.execute(trx));
    expect(await roles()).toEqual([{ roles: ["user"] }]);
  });

  it("cannot be made to differ from that, not by the platform either", async () => {
    await asService((trx) => sql`update profiles set roles = '["admin"]' where id = ${BOB}`.execute(trx));
    expect(await roles()).toEqual([{ roles: ["user"] }]);
  });
});

describe("a film", () => {
  const films = "select id from video_generations";

  it("keeps its script, and goes with the book", async () => {
    const { bookId, scriptId } = await seedOneOfEach(ANN);
    await expect(asTenant(ann, read(`delete from scripts where id = '${scriptId}'`))).rejects.toThrow(
      /fk_video_gen_script/,
    );
    const deleted = await asTenant(ann, read(`delete from books where id = '${bookId}' returning id`));
    expect(deleted).toEqual([{ id: bookId }]);
    expect(await asTenant(ann, read(films))).toEqual([]);
    expect(await asTenant(ann, read("select id from scripts"))).toEqual([]);
  });

  it("goes with the account", async () => {
    await seedOneOfEach(BOB);
    expect(await asTenant(bob, read(films))).toHaveLength(1);
    await asService((trx) => sql`delete from auth.users where id = ${BOB}`.execute(trx));
    expect(await asService(read(`${films} where user_id = '${BOB}'`))).toEqual([]);
    expect(await asService(read(`select id from profiles where id = '${BOB}'`))).toEqual([]);
  });
});

it.each(["badges", "character_archetypes"])("of %s what is not active any more is seen by nobody", async (table) => {
  const count = (claims: TenantClaims) =>
    asTenant(claims, async (trx) => (await read(`select id from ${table}`)(trx)).length);
  const everybody: TenantClaims[] = [ann, { role: "authenticated" }, { role: "anon" }];
  const before = await Promise.all(everybody.map(count));
  await asService(read(`update ${table} set is_active = false where name = (select min(name) from ${table})`));
  expect(await Promise.all(everybody.map(count))).toEqual(before.map((rows) => rows - 1));
  expect(Math.min(...before)).toBeGreaterThan(1);
});
