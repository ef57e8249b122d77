import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
// Units of work always set claims: what is without them is to be tried here.
import { database } from "#core/db/connection.ts";
import { asService, asTenant, type TenantClaims, type Transaction } from "#core/db/index.ts";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";

const onServer = /^postgres/.test(process.env.DATABASE_URL ?? "");
/** The embedded database has one connection: there it is the units of work that take turns. */
const CONNECTIONS = onServer ? 20 : 1;
const TRANSACTIONS = onServer ? 10_000 : 1_000;
/** More than there are connections, so that each of them goes from one person to another all the time. */
const AT_ONCE = 60;
/** Each has as many books as their place in the list says, so that nobody's number is another's. */
const PEOPLE = Array.from({ length: 30 }, (_, index) => ({ id: randomUUID(), books: index + 1 }));

const connectionsBefore = process.env.DATABASE_CONNECTIONS;

beforeAll(async () => {
  process.env.DATABASE_CONNECTIONS = String(CONNECTIONS);
  await openTestDatabase();
  await asService(async (trx) => {
    for (const { id, books } of PEOPLE) {
      const email = `${id}@example.org`;
      await sql`insert into auth.users (id, email) values (${id}, ${email})`.execute(trx);
      await sql`insert into profiles (id, email) values (${id}, ${email})`.execute(trx);
      await sql`insert into books (user_id, title, book_type)
        select ${id}, 'Book ' || n, 'learning' from generate_series(1, ${sql.lit(books)}) as n`.execute(trx);
    }
  });
});
afterAll(async () => {
  await closeTestDatabase();
  if (connectionsBefore === undefined) delete process.env.DATABASE_CONNECTIONS;
  else process.env.DATABASE_CONNECTIONS = connectionsBefore;
});

interface Seen {
  readonly connection: number;
  readonly rows: number;
  /** Of them, those that are not of whoever asks. */
  readonly foreign: number;
}

/** What is seen of all books. */
async function look(trx: Transaction, asker: string): Promise<Seen> {
  const { rows } = await sql<Seen>`
    select pg_backend_pid() as connection, count(*) as rows, count(*) filter (where user_id::text <> ${asker}) as foreign
    from books`.execute(trx);
  return rows[0] ?? { connection: 0, rows: -1, foreign: -1 };
}

class GivenUp extends Error {}

/** What follows a look in the same transaction, by turns. */
const ACTS: readonly ((trx: Transaction, person: string) => Promise<unknown>)[] = [
  async () => {},
  (trx) => sql`update books set title = 'Changed' where id = (select min(id::text)::uuid from books)`.execute(trx),
  async (trx, person) => {
    await sql`insert into books (user_id, title, book_type) values (${person}, 'Not kept', 'learning')`.execute(trx);
    throw new GivenUp();
  },
  (trx) => sql`select 1 / 0`.execute(trx),
];

describe(`${TRANSACTIONS} transactions of many people on ${CONNECTIONS === 1 ? "one connection" : `${CONNECTIONS} connections`}`, () => {
  it("let each see all that is theirs and nothing else, and one without a name nothing", async () => {
    const connections = new Set<number>();
    const wrong: object[] = [];
    let begun = 0;
    let looked = 0;
    const goOn = async () => {
      while (begun < TRANSACTIONS) {
        const turn = begun++;
        const { id, books } = PEOPLE[turn % PEOPLE.length] ?? { id: "", books: 0 };
        const nameless = turn % 7 === 0;
        const claims: TenantClaims = nameless ? { role: "authenticated" } : { sub: id, role: "authenticated" };
        const act = (nameless ? undefined : ACTS[turn % ACTS.length]) ?? (async () => {});
        const unit = asTenant(claims, async (trx) => {
          const seen = await look(trx, id);
          looked += 1;
          connections.add(seen.connection);
          if (seen.foreign !== 0 || seen.rows !== (nameless ? 0 : books)) wrong.push({ id, books, claims, seen });
          await act(trx, id);
        });
        await unit.catch((thrown: unknown) => {
          if (!(thrown instanceof GivenUp) && !/division by zero/.test(String(thrown))) throw thrown;
        });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, goOn));
    expect(wrong).toEqual([]);
    expect(looked).toBe(TRANSACTIONS);
    expect(connections.size).toBe(CONNECTIONS);
  });

  it("leave on none of the connections who had asked", async () => {
    const db = await database();
    const all = Promise.withResolvers<void>();
    let open = 0;
    const seen = await Promise.all(
      Array.from({ length: CONNECTIONS }, () =>
        db.transaction().execute(async (trx) => {
          open += 1;
          // None ends before all have begun, so that each has a connection of its own.
          if (open === CONNECTIONS) all.resolve();
          await all.promise;
          const { rows } = await sql<{ claims: string; role: string; owner: string }>`
            select current_setting('request.jwt.claims', true) as claims, current_user as role, session_user as owner`.execute(
            trx,
          );
          await sql`set local role authenticated`.execute(trx);
          return { ...rows[0], ...(await look(trx, "")) };
        }),
      ),
    );
    expect(new Set(seen.map(({ connection }) => connection)).size).toBe(CONNECTIONS);
    for (const { rows, claims, role, owner } of seen) expect([rows, claims, role]).toEqual([0, "", owner]);
  });
});
