import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deleteAccount, resumeDeletions, signIn } from "#core/auth/index.ts";
import { asService } from "#core/db/index.ts";
import { listObjects, putObject } from "#core/storage/index.ts";
import { avatarsPrefix, bookPrefix, exportsPrefix, filmPrefix, uploadKey, uploadsPrefix } from "#core/storage/keys.ts";
import { PERSONAL_DATA } from "../../functions/personal-data.ts";
import { seedOneOfEach } from "../schema/seed-one-of-each.ts";
import { rows, tracesOf } from "./database.fixture.ts";
import { type Member, type Members, openMembers, PASSWORD, until } from "./members.fixture.ts";

let members: Members;
beforeAll(async () => {
  members = await openMembers();
});
afterAll(() => members.close());

interface Owner extends Member {
  readonly prefixes: readonly string[];
}

/** A person with a row in each table, and an object in each place. */
async function joinWithAll(name: string): Promise<Owner> {
  const member = await members.join(name);
  await rows(sql`delete from user_subscriptions where user_id = ${member.id}`);
  const { bookId } = await seedOneOfEach(member.id);
  // Rows that are nobody's, which the seed calls by its owner.
  await rows(sql`delete from model_metrics`);
  await rows(sql`delete from request_counts where bucket like 'of %'`);
  await rows(sql`delete from account_deletions`);
  const [film] = await rows(sql<{ id: string }>`select id from video_generations where user_id = ${member.id}`);
  const prefixes = [
    ...[uploadsPrefix(member.id), avatarsPrefix(member.id), exportsPrefix(member.id)],
    ...[bookPrefix(bookId), filmPrefix(film?.id ?? "")],
  ];
  for (const prefix of prefixes) await putObject(`${prefix}any/thing.png`, "x", { contentType: "image/png" });
  return { ...member, prefixes };
}

async function objectsOf({ prefixes }: Owner): Promise<number> {
  const lists = await Promise.all(prefixes.map((prefix) => Array.fromAsync(listObjects(prefix))));
  return lists.flat().length;
}

const onServer = /^postgres/.test(process.env.DATABASE_URL ?? "");

/** Whether somebody waits for what a process of the server holds. */
async function isBlocking(pid: number): Promise<boolean> {
  const [found] = await rows(sql<{ blocks: boolean }>`
    select exists (select from pg_stat_activity where ${pid} = any(pg_blocking_pids(pid))) as blocks`);
  return found?.blocks ?? false;
}

const deletionOf = (member: Member, password: string) => member.ask("DELETE", "/v1/profile", { body: { password } });

async function openDeletion(): Promise<string> {
  const [deletion] = await rows(sql<{ id: string }>`select id from account_deletions order by created_at desc limit 1`);
  return deletion?.id ?? "";
}

describe("deleting an account", () => {
  it("takes the password, and nothing less", async () => {
    const lea = await joinWithAll("lea");
    expect((await deletionOf(lea, "a wrong one")).body.code).toBe("password-wrong");
    expect((await lea.ask("DELETE", "/v1/profile")).status).toBe(422);
    expect((await lea.ask("GET", "/v1/profile")).status).toBe(200);
    expect(await objectsOf(lea)).toBe(5);
  });

  it("leaves no row of the person, no session, no object, and a record that tells of nobody", async () => {
    const [mia, ned] = [await joinWithAll("mia"), await joinWithAll("ned")];
    expect((await tracesOf(mia.id)).length).toBeGreaterThan(20);
    expect((await deletionOf(mia, PASSWORD)).status).toBe(204);
    expect((await mia.ask("GET", "/v1/profile")).status).toBe(401);
    await expect(signIn(mia.email, PASSWORD, { address: "192.0.2.1", baseUrl: "" })).rejects.toThrow(/wrong/);
    // Counts of requests live for a day; whoever made one is known by an id that is nobody's.
    expect(await tracesOf(mia.id)).toEqual(["public.account_deletions", "public.request_counts"]);
    await until(() => objectsOf(mia), 0);
    const deletion = await openDeletion();
    // What came late: an upload that was under way.
    await putObject(uploadKey(mia.id, "late", "late.md"), "x", { contentType: "text/markdown" });
    const { arn } = await members.cloud.stepFunctions.start("delete-account", { deletionId: deletion, settleS: 0 });
    expect((await members.cloud.stepFunctions.ended(arn)).status).toBe("SUCCEEDED");
    expect(await objectsOf(mia)).toBe(0);
    expect(await tracesOf(mia.id)).toEqual(["public.request_counts"]);
    const acts = await rows(sql<{ act: string; who: string | null; details: object }>`
      select act, coalesce(actor_id, subject_id) as who, details from audit_events
      where act in ('account_deleted', 'objects_deleted') order by created_at`);
    expect(acts).toEqual([
      { act: "account_deleted", who: null, details: {} },
      { act: "objects_deleted", who: null, details: { objects: 1 } },
    ]);
    expect(await objectsOf(ned)).toBe(5);
    expect((await ned.ask("GET", "/v1/profile")).status).toBe(200);
  });

  it("goes on with the next start where the process ended right after the rows were gone, and does so once", async () => {
    const oda = await joinWithAll("oda");
    const prefix = process.env.STATE_MACHINE_PREFIX;
    delete process.env.STATE_MACHINE_PREFIX;
    expect((await deletionOf(oda, PASSWORD)).status).toBe(204);
    process.env.STATE_MACHINE_PREFIX = prefix;
    expect(await objectsOf(oda)).toBe(5);
    // What each start does.
    await resumeDeletions();
    await resumeDeletions();
    await until(() => objectsOf(oda), 0);
    expect(await members.cloud.stepFunctions.running("delete-account", await openDeletion())).toHaveLength(1);
  });

  it.runIf(onServer)("is not given up where a task that goes on for the person gets into its way", async () => {
    const uma = await joinWithAll("uma");
    // A call that is made for no film, as at an ingest: those of films go first.
    await rows(sql`update provider_jobs set video_generation_id = null where user_id = ${uma.id}`);
    const [held, goOn] = [Promise.withResolvers<number>(), Promise.withResolvers<void>()];
    // It holds a row that is to be deleted, and then writes one that refers to another: each waits for the other.
    const task = asService(async (trx) => {
      const { rows: holders } = await sql<{ pid: number }>`update provider_jobs set request_digest = request_digest
        where user_id = ${uma.id} returning pg_backend_pid() as pid`.execute(trx);
      held.resolve(holders[0]?.pid ?? 0);
      await goOn.promise;
      await sql`insert into usage_logs (user_id, subscription_id, resource_type)
        select user_id, id, 'speech' from user_subscriptions where user_id = ${uma.id}`.execute(trx);
    });
    const pid = await held.promise;
    const deletion = deletionOf(uma, PASSWORD);
    await until(() => isBlocking(pid), true);
    goOn.resolve();
    await task;
    expect((await deletion).status).toBe(204);
    expect(await tracesOf(uma.id)).toEqual(["public.account_deletions", "public.request_counts"]);
  });

  it("is refused to the last administrator, and to nobody else", async () => {
    const pia = await joinWithAll("pia");
    await rows(sql`insert into user_roles (user_id, role_name) values (${pia.id}, 'admin')`);
    expect((await deletionOf(pia, PASSWORD)).body.code).toBe("last-admin");
    expect((await pia.ask("GET", "/v1/profile")).status).toBe(200);
    expect(await objectsOf(pia)).toBe(5);
    const quin = await members.join("quin", ["admin"]);
    expect((await deletionOf(pia, PASSWORD)).status).toBe(204);
    expect((await deletionOf(quin, PASSWORD)).body.code).toBe("last-admin");
  });

  it("first ends what goes on for the person outside, and deletes nothing where that fails", async () => {
    const rex = await members.join("rex");
    const request = { userId: rex.id, password: PASSWORD, address: "192.0.2.1", requestId: "r" };
    const ended: string[] = [];
    const failing = { rows: {}, letGo: () => Promise.reject(new Error("The bank does not answer.")) };
    await expect(deleteAccount(request, [...PERSONAL_DATA, failing])).rejects.toThrow("The bank");
    expect((await rex.ask("GET", "/v1/profile")).status).toBe(200);
    const ending = { rows: {}, letGo: async (userId: string) => void ended.push(userId) };
    await deleteAccount(request, [...PERSONAL_DATA, ending]);
    expect(ended).toEqual([rex.id]);
    expect((await rex.ask("GET", "/v1/profile")).status).toBe(401);
  });
});
