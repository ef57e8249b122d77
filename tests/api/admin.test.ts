import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signIn } from "#core/auth/index.ts";
import { asService } from "#core/db/index.ts";
import { type Answer, type Member, type Members, openMembers, PASSWORD } from "./members.fixture.ts";

const NOBODY = "0c9d8f7e-1111-4222-8333-444455556666";

let members: Members;
let root: Member;
beforeAll(async () => {
  members = await openMembers();
  root = await members.join("root", ["admin"]);
});
afterAll(() => members.close());

type Page = Answer & { body: { items: Record<string, unknown>[]; nextCursor: string | null } };

const run = (query: ReturnType<typeof sql>) => asService((trx) => query.execute(trx));
const page = async (path: string) => (await root.ask("GET", path)) as Page;
const act = (member: Member, verb: string, subject: Member, body: unknown) =>
  member.ask("POST", `/v1/admin/users/${subject.id}/${verb}`, { body });
const role = (member: Member, method: "PUT" | "DELETE", subject: Member, name: string) =>
  member.ask(method, `/v1/admin/users/${subject.id}/roles/${name}`);
const acts = async (query: string) => (await page(`/v1/admin/audit-events?${query}`)).body.items;

describe("the list of people", () => {
  beforeAll(async () => {
    // One transaction: all of the same microsecond, so that only their ids tell them apart.
    await run(
      sql`insert into auth.users (email) select 'crowd' || n || '@example.org' from generate_series(1, 25) as n`,
    );
  });

  it("has everybody once, page by page, though people sign up and leave meanwhile", async () => {
    const seen: unknown[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const { body } = await page(`/v1/admin/users?limit=7&email=CROWD${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ email }) => email));
      cursor = body.nextCursor;
      await run(sql`insert into auth.users (email) values (${`crowd-late${seen.length}@example.org`})`);
      await run(sql`delete from auth.users where email = ${String(seen[0])}`);
    }
    expect(seen).toHaveLength(25);
    expect(new Set(seen).size).toBe(25);
  });

  it("is searched by the beginning of the address as it is written, by role, and by lock", async () => {
    await members.join("sue_x", ["creator"]);
    const sly = await members.join("suesx");
    const found = async (query: string) =>
      (await page(`/v1/admin/users?${query}`)).body.items.map(({ email }) => email);
    expect(await found("email=Sue")).toEqual(["suesx@example.org", "sue_x@example.org"]);
    expect(await found("email=sue_")).toEqual(["sue_x@example.org"]);
    expect(await found("email=%25")).toEqual([]);
    expect(await found("email=sue&role=creator")).toEqual(["sue_x@example.org"]);
    await act(root, "lock", sly, { reason: "because" });
    expect(await found("locked=true")).toEqual(["suesx@example.org"]);
    expect(await found("email=sue&locked=false")).toEqual(["sue_x@example.org"]);
  });

  it.each([
    ["limit=0", "query.limit"],
    ["cursor=nonsense", "query.cursor"],
    [`cursor=${Buffer.from('["2026-11-24T12:00:00Z","\' or 1=1"]').toString("base64url")}`, "query.cursor"],
    [`cursor=${Buffer.from(`["0000-01-01T00:00:00Z","${NOBODY}"]`).toString("base64url")}`, "query.cursor"],
    ["role=root", "query.role"],
    ["locked=maybe", "query.locked"],
    ["sort=email", "query.sort"],
  ])("refuses %s, and says which field is wrong", async (query, field) => {
    const { status, body } = await root.ask("GET", `/v1/admin/users?${query}`);
    expect([status, body.errors]).toEqual([422, [expect.objectContaining({ field })]]);
  });

  it("is for administrators, as is all that is done there", async () => {
    const tom = await members.join("tom", ["creator"]);
    for (const ask of [
      () => tom.ask("GET", "/v1/admin/users"),
      () => tom.ask("GET", `/v1/admin/users/${tom.id}`),
      () => role(tom, "PUT", tom, "admin"),
      () => role(tom, "DELETE", root, "admin"),
      () => act(tom, "lock", root, { reason: "because" }),
      () => act(tom, "unlock", tom, { reason: "because" }),
      () => tom.ask("GET", "/v1/admin/audit-events"),
    ]) {
      expect((await ask()).body.code).toBe("admins-only");
    }
    expect((await members.ask("GET", "/v1/admin/users")).status).toBe(401);
    expect((await root.ask("GET", `/v1/admin/users/${tom.id}`)).body.roles).toHaveLength(2);
  });
});

describe("roles", () => {
  it("are given and taken once, with who gave them, and each is recorded", async () => {
    const una = await members.join("una");
    const given = await role(root, "PUT", una, "creator");
    expect((await role(root, "PUT", una, "creator")).body).toEqual(given.body);
    expect(given.body.roles).toEqual([
      { role: "creator", grantedAt: expect.any(String), grantedBy: root.id },
      { role: "user", grantedAt: expect.any(String), grantedBy: null },
    ]);
    expect((await una.ask("GET", "/v1/profile")).body.roles).toEqual(["creator", "user"]);
    await role(root, "DELETE", una, "creator");
    expect((await role(root, "DELETE", una, "creator")).status).toBe(200);
    expect((await una.ask("GET", "/v1/profile")).body.roles).toEqual(["user"]);
    expect(await acts(`subjectId=${una.id}`)).toEqual([
      expect.objectContaining({ act: "role_revoked", actorId: root.id, details: { role: "creator" } }),
      expect.objectContaining({ act: "role_granted", actorId: root.id, details: { role: "creator" } }),
    ]);
    expect((await role(root, "PUT", una, "user")).status).toBe(422);
    expect((await role(root, "PUT", { ...una, id: NOBODY }, "admin")).body.code).toBe("user-not-found");
  });

  it("leave one administrator who can act, though two take it from each other at once", async () => {
    expect((await role(root, "DELETE", root, "admin")).body.code).toBe("last-admin");
    expect((await act(root, "lock", root, { reason: "because" })).body.code).toBe("last-admin");
    const vic = await members.join("vic", ["admin"]);
    const answers = await Promise.all([role(root, "DELETE", vic, "admin"), role(vic, "DELETE", root, "admin")]);
    const { rows } = await asService((trx) =>
      sql<{ user_id: string }>`select user_id from user_roles where role_name = 'admin'`.execute(trx),
    );
    expect(rows).toHaveLength(1);
    expect(answers.map(({ status }) => status).toSorted()).toSatisfy(
      ([first, second]: number[]) => first === 200 && (second ?? 0) >= 403,
    );
    await run(sql`insert into user_roles (user_id, role_name) values (${root.id}, 'admin') on conflict do nothing`);
    await run(sql`delete from user_roles where user_id = ${vic.id} and role_name = 'admin'`);
  });

  it("leave one administrator who can act, though two lock each other out at once", async () => {
    const wes = await members.join("wes", ["admin"]);
    const answers = await Promise.all([
      act(root, "lock", wes, { reason: "because" }),
      act(wes, "lock", root, { reason: "because" }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    await run(sql`update auth.users set raw_app_meta_data = '{}' where id in (${root.id}, ${wes.id})`);
    await run(sql`delete from user_roles where user_id = ${wes.id} and role_name = 'admin'`);
    root = { ...(await members.join("root2", ["admin"])) };
  });
});

describe("a lock", () => {
  it("ends all sessions at once, refuses a new one, and is taken off again", async () => {
    const xia = await members.join("xia");
    const locked = await act(root, "lock", xia, { reason: "Uploads what belongs to others" });
    expect([locked.status, locked.body.lockedUntil]).toEqual([200, "9999-12-31T23:59:59.000Z"]);
    expect((await xia.ask("GET", "/v1/profile")).status).toBe(401);
    const again = () => signIn(xia.email, PASSWORD, { address: "192.0.2.2", baseUrl: "" });
    await expect(again()).rejects.toMatchObject({ code: "account-locked" });
    const unlocked = await act(root, "unlock", xia, { reason: "It was a mistake" });
    expect([unlocked.status, unlocked.body.lockedUntil]).toEqual([200, null]);
    await act(root, "unlock", xia, { reason: "It was a mistake" });
    await expect(again()).resolves.toMatchObject({ user: { id: xia.id } });
    expect(await acts(`subjectId=${xia.id}`)).toEqual([
      expect.objectContaining({ act: "account_unlocked", details: { reason: "It was a mistake" } }),
      expect.objectContaining({
        ...{ act: "account_locked", actorId: root.id, details: { reason: "Uploads what belongs to others" } },
        ...{ requestId: expect.stringMatching(/./), createdAt: expect.stringMatching(/Z$/) },
      }),
    ]);
  });

  it("ends by itself where a time was said, which lies ahead", async () => {
    const yan = await members.join("yan");
    const over = { reason: "because", until: "2020-01-01T00:00:00Z" };
    expect((await act(root, "lock", yan, over)).status).toBe(422);
    expect((await act(root, "lock", yan, { until: "2099-01-01T00:00:00Z" })).status).toBe(422);
    const until = "2099-01-01T00:00:00.000Z";
    expect((await act(root, "lock", yan, { reason: "because", until })).body.lockedUntil).toBe(until);
    await run(sql`update auth.users set raw_app_meta_data = jsonb_set(raw_app_meta_data, '{banned_until}', '"2020-01-01T00:00:00Z"')
      where id = ${yan.id}`);
    expect((await root.ask("GET", `/v1/admin/users/${yan.id}`)).body.lockedUntil).toBeNull();
    await expect(signIn(yan.email, PASSWORD, { address: "192.0.2.3", baseUrl: "" })).resolves.toBeDefined();
  });
});

describe("the record of what was done", () => {
  it("is only ever added to, by the platform too", async () => {
    const zoe = await members.join("zoe");
    await role(root, "PUT", zoe, "creator");
    for (const change of [
      sql`update audit_events set act = 'role_revoked'`,
      sql`update audit_events set subject_id = null`,
      sql`delete from audit_events`,
    ]) {
      await expect(run(change)).rejects.toThrow(/permission denied/);
    }
  });

  it("stays when the account is deleted, without saying whose it was and why", async () => {
    const ann = await members.join("ann");
    await act(root, "lock", ann, { reason: "Ann Miller sells films" });
    const [before] = await acts(`subjectId=${ann.id}`);
    await run(sql`delete from auth.users where id = ${ann.id}`);
    const after = (await acts("act=account_locked&limit=100")).find(({ id }) => id === before?.id);
    expect(after).toEqual({ ...before, subjectId: null, details: {} });
  });

  it("is read page by page, the latest first", async () => {
    const all = (await page("/v1/admin/audit-events?limit=100")).body.items.map(({ id }) => id);
    const first = await page("/v1/admin/audit-events?limit=3");
    const second = await page(`/v1/admin/audit-events?limit=3&cursor=${first.body.nextCursor}`);
    expect([...first.body.items, ...second.body.items].map(({ id }) => id)).toEqual(all.slice(0, 6));
  });
});
