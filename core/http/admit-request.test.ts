import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asService } from "#core/db/index.ts";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { admitRequest, forgetAdmissions } from "./admit-request.ts";

const userId = "00000000-0000-4000-8000-00000000000a";
let sessionId = "";

beforeAll(async () => {
  await openTestDatabase();
  await run(sql`insert into auth.users (id, email) values (${userId}, 'ann@example.org')`);
  await run(sql`insert into profiles (id, email) values (${userId}, 'ann@example.org')`);
});
afterAll(closeTestDatabase);

beforeEach(async () => {
  forgetAdmissions();
  sessionId = randomUUID();
  await run(sql`delete from request_counts`);
  await run(sql`insert into auth.refresh_tokens (session_id, user_id, token_hash, expires_at)
    values (${sessionId}, ${userId}, ${randomUUID()}, now() + interval '1 day')`);
});

function run(query: ReturnType<typeof sql>) {
  return asService((trx) => query.execute(trx));
}

const limits: Record<string, number> = { free: 10, enterprise: 600 };
const ask = (isRead = true) =>
  admitRequest({ userId, sessionId, isRead, isCounted: true }, (tier) => ({
    requests: limits[tier] ?? 0,
    windowS: 60,
  }));

async function counted(): Promise<number> {
  const { rows } = await asService((trx) =>
    sql<{ n: number }>`select coalesce(max(requests), 0)::int as n from request_counts`.execute(trx),
  );
  return rows[0]?.n ?? 0;
}

describe("a request of somebody who is signed in", () => {
  it("is let in with who they are, as often as their plan allows", async () => {
    const first = await ask();
    expect(first).toMatchObject({ email: "ann@example.org", roles: ["user"], locked: false });
    for (let n = 2; n <= 10; n++) expect((await ask())?.count).toMatchObject({ allowed: true, remaining: 10 - n });
    expect((await ask())?.count).toMatchObject({ allowed: false, remaining: 0 });
  });

  it("is counted with the next one that asks the database when it reads in a burst, and none is lost", async () => {
    await run(sql`insert into user_subscriptions (user_id, tier) values (${userId}, 'enterprise')`);
    const left = [];
    for (let n = 0; n < 50; n++) left.push((await ask())?.count.remaining);
    expect(left).toEqual(Array.from({ length: 50 }, (_, n) => 599 - n));
    expect(await counted()).toBe(1);
    expect((await ask(false))?.count.remaining).toBe(549);
    expect(await counted()).toBe(51);
    await run(sql`delete from user_subscriptions`);
  });

  it("is let in without being counted where it is not metered", async () => {
    const unmetered = { userId, sessionId, isRead: false, isCounted: false };
    const limit = () => ({ requests: 1, windowS: 60 });
    for (let n = 0; n < 3; n++) expect(await admitRequest(unmetered, limit)).toMatchObject({ count: { remaining: 1 } });
    expect(await counted()).toBe(0);
  });

  it("is refused once its session has ended, at the latest when it changes something", async () => {
    await ask(false);
    await run(sql`update auth.refresh_tokens set revoked_at = now() where session_id = ${sessionId}`);
    expect(await ask(false)).toBeUndefined();
    expect(await ask()).toBeUndefined();
  });

  it("tells that the account is locked, and does not go by an older word for it", async () => {
    const lock = (until: string) =>
      run(
        sql`update auth.users set raw_app_meta_data = jsonb_build_object('banned_until', now() + ${until}::interval)`,
      );
    await lock("1 hour");
    expect([(await ask())?.locked, (await ask())?.locked]).toEqual([true, true]);
    await lock("-1 hour");
    expect((await ask())?.locked).toBe(false);
  });

  it("is let in by its own session alone", async () => {
    const stranger = { userId: randomUUID(), sessionId, isRead: true, isCounted: true };
    expect(await admitRequest(stranger, () => ({ requests: 1, windowS: 60 }))).toBeUndefined();
  });
});
