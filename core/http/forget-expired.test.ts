import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asService } from "#core/db/index.ts";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { forgetExpired } from "./forget-expired.ts";

beforeAll(() => openTestDatabase());
afterAll(closeTestDatabase);

const USER = "00000000-0000-4000-8000-00000000000a";

describe("what nobody asks for any more", () => {
  it("is forgotten after a day, and what is younger is kept", async () => {
    await asService(async (trx) => {
      await sql`insert into auth.users (id, email) values (${USER}, 'ann@example.org')`.execute(trx);
      for (const [name, hours] of [
        ["old", 25],
        ["young", 23],
      ] as const) {
        const at = sql`now() - make_interval(hours => ${hours})`;
        await sql`insert into request_counts (bucket, window_starts_at) values (${name}, ${at})`.execute(trx);
        await sql`insert into idempotency_keys (user_id, key, operation, request_digest, claimed_until, created_at)
          values (${USER}, ${name}, 'POST /v1/books', 'd', ${at}, ${at})`.execute(trx);
      }
    });
    await forgetExpired();
    const { rows } = await asService((trx) =>
      sql<{ name: string }>`select bucket as name from request_counts
        union all select key from idempotency_keys`.execute(trx),
    );
    expect(rows.map(({ name }) => name)).toEqual(["young", "young"]);
  });
});
