import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asTenant, type Transaction } from "#core/db/index.ts";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { embeddingModel } from "#core/providers/routing.ts";
import { embedQuery } from "./embed-query.ts";
import { findPassages } from "./find-passages.ts";
import { addReader, type Reader, type ShelvedBook, shelve } from "./library.fixture.ts";
import { type MeaningSearch, nearestByIndex, nearestByScan } from "./nearest-passages.ts";

const SUBJECTS = ["whale", "ship", "bread", "garden", "winter", "violin", "letter", "horse", "mountain", "clock"];

let reader: Reader;
let book: ShelvedBook;
let asked: MeaningSearch;

beforeAll(async () => {
  await openTestDatabase();
  [reader] = [await addReader(), await shelve(await addReader(), { chapters: SUBJECTS })];
  book = await shelve(reader, {
    chapters: SUBJECTS.map((subject) => `All about the ${subject}, and of each ${subject}.`),
  });
  const embedding = await embedQuery(reader.sub, "a violin in winter");
  if (!embedding) throw new Error("There is no vector of the query.");
  asked = { bookIds: [book.id], model: embeddingModel.name, embedding, required: "" };
});
afterAll(closeTestDatabase);

/** Does it where the planner would rather take any index in order than sort, and tells how often it took that of vectors. */
async function scansOfIndex(work: (trx: Transaction) => Promise<unknown>): Promise<number> {
  return asTenant(reader, async (trx) => {
    for (const setting of ["enable_seqscan", "enable_bitmapscan", "enable_sort"]) {
      await sql`select set_config(${setting}, 'off', true)`.execute(trx);
    }
    const before = await countScans(trx);
    await work(trx);
    return (await countScans(trx)) - before;
  });
}

async function countScans(trx: Transaction): Promise<number> {
  const { rows } = await sql<{ scans: number }>`
    select pg_stat_get_xact_numscans('public.idx_passages_vector'::regclass)::int as scans`.execute(trx);
  return rows[0]?.scans ?? 0;
}

describe("the passages nearest in meaning", () => {
  it("are the same by comparing with each and by the index, of their owner's alone", async () => {
    const [scanned, indexed] = await asTenant(reader, async (trx) => [
      await nearestByScan(trx, asked),
      await nearestByIndex(trx, asked, 20_000),
    ]);
    expect(scanned).toHaveLength(SUBJECTS.length);
    expect(indexed).toEqual(scanned);
    expect(scanned[0]?.score).toBeGreaterThan(scanned.at(-1)?.score ?? 1);
  });

  it("of one book are never looked up in the index of everybody's", async () => {
    expect(await scansOfIndex((trx) => nearestByScan(trx, asked))).toBe(0);
    expect(await scansOfIndex((trx) => nearestByIndex(trx, asked, 20_000))).toBe(1);
  });

  it("to a chapter are those of its book's other chapters", async () => {
    const passages = await findPassages(book.id, book.chapterIds[0] ?? "", 20);
    expect(passages.map(({ chapterNumber }) => chapterNumber).toSorted((a, b) => a - b)).toEqual([
      ...[2, 3, 4, 5, 6, 7, 8, 9, 10],
    ]);
    expect(passages.map(({ distance }) => distance)).toEqual(passages.map(({ distance }) => distance).toSorted());
  });
});
