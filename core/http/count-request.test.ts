import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asService } from "#core/db/index.ts";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { countRequest } from "./count-request.ts";

beforeAll(() => openTestDatabase());
afterAll(closeTestDatabase);

const limit = { requests: 3, windowS: 60 };

describe("requests of one bucket", () => {
  it("are allowed up to the limit, and told how many are left and until when", async () => {
    const counts = [];
    for (let n = 0; n < 5; n++) counts.push(await countRequest("few", limit));
    expect(counts.map(({ allowed, remaining }) => [allowed, remaining])).toEqual([
      [true, 2],
      [true, 1],
      [true, 0],
      [false, 0],
      [false, 0],
    ]);
    for (const { resetS } of counts) expect(resetS).toBeGreaterThan(50);
  });

  it("lose none of each other when they come at once", async () => {
    const counts = await Promise.all(Array.from({ length: 20 }, () => countRequest("many", limit)));
    expect(counts.filter(({ allowed }) => allowed)).toHaveLength(3);
  });

  it("begin anew with the next window, and leave other buckets alone", async () => {
    for (let n = 0; n < 4; n++) await countRequest("old", limit);
    expect((await countRequest("another", limit)).remaining).toBe(2);
    await asService((trx) =>
      sql`update request_counts set window_starts_at = now() - interval '61 seconds' where bucket = 'old'`.execute(trx),
    );
    expect(await countRequest("old", limit)).toEqual({ ...limit, allowed: true, remaining: 2, resetS: 60 });
  });
});
