import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeTestDatabase, openTestDatabase } from "./test-database.fixture.ts";
import { asService, asTenant } from "./units-of-work.ts";
import { jsonb, vector } from "./values.ts";

beforeAll(() => openTestDatabase());
afterAll(closeTestDatabase);

const ID = "00000000-0000-4000-8000-000000000001";
const addUser = (id: string) => sql`insert into auth.users (id, email) values (${id}, ${`${id}@example.org`})`;

describe("a unit of work", () => {
  it("is one transaction: what fails in it leaves nothing behind", async () => {
    const work = asService(async (trx) => {
      await addUser(ID).execute(trx);
      throw new Error("changed my mind");
    });
    await expect(work).rejects.toThrow("changed my mind");
    const { rows } = await asService((trx) => sql`select id from auth.users where id = ${ID}`.execute(trx));
    expect(rows).toEqual([]);
  });

  it("cannot be started inside another, where it would wait for its parent for ever", async () => {
    const nested = asService(() => asTenant({ role: "anon" }, async () => 1));
    await expect(nested).rejects.toThrow(/inside another/);
    expect(await asService(async () => 1)).toBe(1);
  });

  it("may be started from what another one left running, once that is over", async () => {
    let later: () => Promise<number> = async () => 0;
    await asService(async () => {
      later = () => new Promise((resolve) => setImmediate(() => resolve(asService(async () => 2))));
    });
    expect(await later()).toBe(2);
  });

  it("runs beside others, each in its own name", async () => {
    const names = await Promise.all(
      Array.from({ length: 20 }, (_, index) => {
        const sub = `00000000-0000-4000-8000-0000000000${String(index).padStart(2, "0")}`;
        return asTenant({ role: "authenticated", sub }, async (trx) => {
          const { rows } = await sql<{
            uid: string;
            role: string;
          }>`select auth.uid() as uid, current_user as role`.execute(trx);
          return rows[0]?.uid === sub && rows[0]?.role === "authenticated";
        });
      }),
    );
    expect(names).toEqual(new Array(20).fill(true));
  });

  it("says so where a row would belong to one that is not there any more", async () => {
    const gone = "00000000-0000-4000-8000-00000000dead";
    const work = asService((trx) =>
      sql`insert into chapters (book_id, chapter_number, title, content) values (${gone}, 1, 'One', '…')`.execute(trx),
    );
    await expect(work).rejects.toMatchObject({ code: "gone-meanwhile", status: 409, cause: { code: "23503" } });
  });
});

describe("values", () => {
  it("come back alike from every database: money exact, counts as numbers, days as days, JSON as it was", async () => {
    const { rows } = await asService((trx) =>
      sql`select 0.1::numeric(12, 6) as money, count(*) as rows, date '2026-03-29' as day, ${jsonb([{ a: [1] }])} as list,
        ${vector(Float32Array.of(1, 0.5))}::text as vector, timestamptz '2026-01-01T00:00:00Z' as at
        from (values (1), (2)) as two`.execute(trx),
    );
    expect(rows).toEqual([
      {
        money: "0.100000",
        rows: 2,
        day: "2026-03-29",
        list: [{ a: [1] }],
        vector: "[1,0.5]",
        at: new Date("2026-01-01T00:00:00Z"),
      },
    ]);
  });
});
