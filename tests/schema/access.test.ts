import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asService, asTenant, type TenantClaims } from "#core/db/index.ts";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { STEP_FUNCTIONS_MIGRATIONS } from "#local/step-functions/index.ts";
import { seedOneOfEach } from "./seed-one-of-each.ts";

const ANN = "00000000-0000-4000-8000-00000000000a";
const BOB = "00000000-0000-4000-8000-00000000000b";
const ann: TenantClaims = { sub: ANN, role: "authenticated" };
const bob: TenantClaims = { sub: BOB, role: "authenticated" };
const anybody: TenantClaims = { role: "anon" };
const nobody: TenantClaims = { role: "authenticated" };

/** Anybody may read these. */
const PUBLIC = ["badges", "character_archetypes"];
/** Only the platform reads these. */
const OF_THE_SERVICE = ["email_verifications", "model_metrics", "provider_jobs", "schema_migrations"];

let ids: Awaited<ReturnType<typeof seedOneOfEach>>;

beforeAll(async () => {
  await openTestDatabase([STEP_FUNCTIONS_MIGRATIONS]);
  await asService(async (trx) => {
    for (const [id, name] of [
      [ANN, "ann"],
      [BOB, "bob"],
    ]) {
      await sql`insert into auth.users (id, email) values (${id}, ${`${name}@example.org`})`.execute(trx);
      await sql`insert into profiles (id, email) values (${id}, ${`${name}@example.org`})`.execute(trx);
    }
  });
  ids = await seedOneOfEach(ANN);
});
afterAll(closeTestDatabase);

async function ask<Row>(claims: TenantClaims, query: string): Promise<Row[]> {
  const { rows } = await asTenant(claims, (trx) => sql<Row>`${sql.raw(query)}`.execute(trx));
  return rows;
}

async function askService<Row>(query: string): Promise<Row[]> {
  const { rows } = await asService((trx) => sql<Row>`${sql.raw(query)}`.execute(trx));
  return rows;
}

describe("every table", () => {
  it("has row level security, forced on its owner too, and a policy at least", async () => {
    const bare =
      await askService(`select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema$)'
        and not (c.relrowsecurity and c.relforcerowsecurity and exists (select 1 from pg_policy where polrelid = c.oid))`);
    expect(bare).toEqual([]);
  });

  it("lets a person write only what is theirs to decide, and anybody write nothing", async () => {
    const granted = await askService<{ grantee: string; line: string }>(`
      select grantee, verb || ' ' || c.relname || ' ' || string_agg(a.attname, ', ' order by a.attname) as line
      from unnest(array['anon', 'authenticated']) as grantee cross join unnest(array['INSERT', 'UPDATE']) as verb
      cross join pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p', 'v') and n.nspname !~ '^(pg_|information_schema$)'
        and has_column_privilege(grantee, c.oid, a.attnum, verb)
      group by grantee, verb, c.oid, c.relname order by line`);
    expect(granted.filter(({ grantee }) => grantee !== "authenticated")).toEqual([]);
    expect(granted.map(({ line }) => line)).toEqual([
      "INSERT books book_type, description, title, user_id",
      "INSERT scripts chapter_id, script_style, user_id",
      "UPDATE books book_type, description, title",
      "UPDATE characters archetypes, character_arc, ghost, lie, name, need, personality, physical_description, role, want",
      "UPDATE plot_overviews audience, genre, logline, setting, themes, tone",
      "UPDATE profiles display_name, onboarding_complete, user_mode",
      "UPDATE scripts script, script_style",
      "UPDATE user_badges displayed",
    ]);
  });

  it.each([
    ["a status", "update books set status = 'ready'"],
    ["a URL", "update books set file_url = 's3://b/another'"],
    ["a cost", "update video_generations set total_cost_usd = 0"],
    ["a quota", "update user_subscriptions set video_count_used = 0"],
    ["a tier", "update user_subscriptions set tier = 'enterprise'"],
    ["a copy of the roles", `update profiles set roles = '["admin"]'`],
    ["a role", `insert into user_roles (user_id, role_name) values ('${ANN}', 'admin')`],
    ["a badge", `insert into user_badges (user_id, badge_id) select '${ANN}', id from badges limit 1`],
    ["an account", "update auth.users set email = 'other@example.org'"],
  ])("keeps %s from the person it belongs to", async (_, statement) => {
    await expect(ask(ann, statement)).rejects.toThrow(/permission denied/);
  });
});

describe("a row", () => {
  it("is seen by its owner, and by nobody else: not another person, not anybody, not one without a name", async () => {
    const tables = await askService<{ name: string }>(`select c.relname as name from pg_class c
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by name`);
    const counts = (claims: TenantClaims) =>
      Promise.all(
        tables
          .filter(({ name }) => ![...PUBLIC, ...OF_THE_SERVICE].includes(name))
          .map(async ({ name }) => [name, await count(claims, name)] as const),
      );
    const own = await counts(ann);
    expect(own.filter(([, rows]) => rows !== 1)).toEqual([]);
    expect(own.length).toBeGreaterThan(25);
    const ofBob = new Set(["profiles", "user_roles"]);
    expect((await counts(bob)).filter(([name, rows]) => rows !== (ofBob.has(name) ? 1 : 0))).toEqual([]);
    expect((await counts(nobody)).filter(([, rows]) => rows !== 0)).toEqual([]);
    expect((await counts(anybody)).filter(([, rows]) => rows !== "denied")).toEqual([]);
  });

  it("of the platform's own tables is for the platform alone", async () => {
    for (const table of [...OF_THE_SERVICE, "auth.users", "step_functions.executions", "step_functions.events"]) {
      expect([table, await count(ann, table)]).toEqual([table, "denied"]);
    }
  });

  it("of what everybody may read is read by everybody, and changed by nobody", async () => {
    expect([await count(anybody, "character_archetypes"), await count(anybody, "badges")]).toEqual([14, 8]);
    expect([await count(ann, "character_archetypes"), await count(ann, "badges")]).toEqual([14, 8]);
    await expect(ask(ann, "update badges set xp_reward = 1000")).rejects.toThrow(/permission denied/);
    await asService((trx) => sql`update badges set is_active = false where name = 'Bookworm'`.execute(trx));
    expect(await count(ann, "badges")).toBe(7);
  });

  it("cannot be changed, deleted or taken by another person", async () => {
    expect(await ask(bob, "update books set title = 'Mine' returning id")).toEqual([]);
    expect(await ask(bob, "delete from books returning id")).toEqual([]);
    const asAnn = `insert into books (user_id, title, book_type) values ('${ANN}', 'A Book', 'learning')`;
    await expect(ask(bob, asAnn)).rejects.toThrow(/row-level security/);
    const inAnnsChapter = `insert into scripts (user_id, chapter_id) values ('${BOB}', '${ids.chapterId}')`;
    await expect(ask(bob, inAnnsChapter)).rejects.toThrow(/row-level security/);
    await expect(ask(ann, `update books set user_id = '${BOB}'`)).rejects.toThrow(/permission denied/);
  });

  it("forgets who asked when the unit of work is over", async () => {
    expect(await ask(ann, "select auth.uid() as id")).toEqual([{ id: ANN }]);
    expect(await ask(nobody, "select auth.uid() as id, auth.role() as role")).toEqual([
      { id: null, role: "authenticated" },
    ]);
  });
});

describe("what hangs together", () => {
  it("keeps a profile's roles as they are granted", async () => {
    await asService((trx) => sql`insert into user_roles (user_id, role_name) values (${BOB}, 'creator')`.execute(trx));
    expect(await ask(bob, "select roles from profiles")).toEqual([{ roles: ["creator", "user"] }]);
    await asService((trx) => sql`update profiles set roles = '["admin"]' where id = ${BOB}`.execute(trx));
    await asService((trx) => sql`delete from user_roles where role_name = 'creator'`.execute(trx));
    expect(await ask(bob, "select roles from profiles")).toEqual([{ roles: ["user"] }]);
  });

  it("keeps a script with films, and lets the book or the account take them along", async () => {
    await expect(ask(ann, `delete from scripts where id = '${ids.scriptId}'`)).rejects.toThrow(/fk_video_gen_script/);
    expect(await ask(ann, `delete from books where id = '${ids.bookId}' returning id`)).toEqual([{ id: ids.bookId }]);
    expect([await count(ann, "video_generations"), await count(ann, "scripts")]).toEqual([0, 0]);
    await seedOneOfEach(BOB);
    await asService((trx) => sql`delete from auth.users where id = ${BOB}`.execute(trx));
    expect(await askService(`select id from video_generations`)).toEqual([]);
    expect(await askService(`select id from profiles where id = '${BOB}'`)).toEqual([]);
  });
});

/** How many rows somebody sees, or that they may not look at all. */
async function count(claims: TenantClaims, table: string): Promise<number | "denied"> {
  try {
    const [row] = await ask<{ rows: number }>(claims, `select count(*) as rows from ${table}`);
    return row?.rows ?? 0;
  } catch (thrown) {
    if (thrown instanceof Error && /permission denied/.test(thrown.message)) return "denied";
    throw thrown;
  }
}
