import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "#core/db/connection.ts";
import { TINY_STORY } from "../end-to-end/small-story.ts";
import { openWorkshop, type Workshop } from "./mortal-worker.fixture.ts";
import { leftBy, uploadFor } from "./upload.fixture.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
  await countWrites();
});
afterAll(() => workshop.close());

const WRITTEN = [
  "books",
  "book_structure",
  "chapters",
  "chapter_embeddings",
  "passages",
  "provider_jobs",
  "usage_logs",
];
const DEAD = "This worker is dead.";

/** Has the database refuse what a worker writes from a write on that is told it. */
async function countWrites(): Promise<void> {
  const db = await database();
  await sql`create sequence public.writes`.execute(db);
  await sql`create table public.last_write (number integer not null)`.execute(db);
  await sql`insert into public.last_write values (1000000)`.execute(db);
  await sql`create function public.count_write() returns trigger language plpgsql security definer as $$
    begin
      if nextval('public.writes') >= (select number from public.last_write) then
        raise exception ${sql.lit(DEAD)};
      end if;
      return null;
    end $$`.execute(db);
  for (const table of WRITTEN) {
    await sql`create trigger count_write before insert or update or delete on ${sql.table(`public.${table}`)}
      for each statement execute function public.count_write()`.execute(db);
  }
}

async function dieAtWrite(number: number): Promise<void> {
  const db = await database();
  await sql`update public.last_write set number = ${number}`.execute(db);
  await sql`select setval('public.writes', 1, false)`.execute(db);
}

const isDeath = (thrown: unknown) => thrown instanceof Error && thrown.message === DEAD;

/** Ingests the story, by workers that die one after the other: each task at its first write, its second, and so on. */
async function ingest(areMortal: boolean) {
  const { userId, key } = await uploadFor(TINY_STORY);
  const work = { name: userId, input: { detail: { object: { key } } }, isDeath };
  for (let deaths = 0, number = 1; ; deaths++) {
    await dieAtWrite(areMortal ? number : 1_000_000);
    const { states, died, status } = await workshop.live("ingest-book", work);
    if (died.length === 0) return { deaths, status, ...(await leftBy(userId)) };
    number = states.length > 0 ? 1 : number + 1;
  }
}

describe("a worker that dies between two writes of a task", () => {
  it("has a successor that leaves the same, wherever that is", async () => {
    const alive = await ingest(false);
    const dead = await ingest(true);
    // A call that was cut off is made again.
    for (const what of ["status", "books", "objects"] as const) expect(dead[what]).toEqual(alive[what]);
    expect(alive.deaths).toBe(0);
    // About thirty: of two branches it is chance whose write it is.
    expect(dead.deaths).toBeGreaterThan(20);
  });
});
