import { embedQuery } from "#core/books/search/embed-query.ts";
import { nearestByScan } from "#core/books/search/nearest-passages.ts";
import { parseQuery } from "#core/books/search/parse-query.ts";
import { rankByMeaning } from "#core/books/search/rank-by-meaning.ts";
import { searchPassages } from "#core/books/search/search-passages.ts";
import { findSearchedBooks } from "#core/books/search/search-scope.ts";
import { searchText } from "#core/books/search/search-text.ts";
import { takeOneIndex } from "#core/books/search/take-one-index.ts";
import { asTenant } from "#core/db/index.ts";
import { embeddingModel } from "#core/providers/routing.ts";
import { openRealPostgres } from "./real-postgres.ts";
import type { BenchResult } from "./run.ts";
import { type BenchReader, fillLibrary, type ReaderSize } from "./search-library.ts";

export const name = "search";

const LARGE: ReaderSize = { books: 10, passagesOfBook: 2_000 };
const SMALL: ReaderSize = { books: 2, passagesOfBook: 250 };
/** 100,000 passages in all. */
const SMALL_READERS = 160;
const QUERIES = 150;
const WARMUPS = 10;
const NEAREST = 10;

/** Recall and time of a search in 100,000 passages on a real server: of one person with a fifth of them, of many with few. */
export async function run(): Promise<BenchResult[]> {
  const database = await openRealPostgres(2);
  try {
    const startedAt = performance.now();
    const [large, ...small] = await fillLibrary(database.url, [LARGE, ...Array(SMALL_READERS).fill(SMALL)]);
    if (!large) throw new Error("There is no reader.");
    console.log(`  100,000 passages and their index made in ${Math.round((performance.now() - startedAt) / 1000)} s`);
    const times = await timesOf(large, small);
    return [
      recall("with 20,000 of them", await recallOf([large])),
      recall("with 500 of them", await recallOf(small)),
      against("across 20,000 passages of 100,000, p95", p95(times.large), p95(times.book)),
      against("across 500 passages of 100,000, p95", p95(times.small), p95(times.book)),
      {
        what: "in one book of 2,000 passages, p95",
        measured: `${p95(times.book).toFixed(1)} ms`,
        yardstick: "30 ms",
        ratio: p95(times.book) / 30,
        target: "≤ 1",
      },
    ];
  } finally {
    await database.close();
  }
}

function recall(whose: string, found: number): BenchResult {
  return {
    what: `recall@${NEAREST} across books of one ${whose}`,
    measured: found.toFixed(4),
    yardstick: "comparing with each: 1",
    ratio: found,
    target: "≥ 0.98",
  };
}

function against(what: string, ms: number, yardstickMs: number): BenchResult {
  return {
    what,
    measured: `${ms.toFixed(1)} ms`,
    yardstick: `in one book, exact: ${yardstickMs.toFixed(1)} ms`,
    ratio: ms / yardstickMs,
    target: "≤ 5",
  };
}

/** Milliseconds of whole searches, their query embedded each time, as a request has them done. */
interface SearchTimes {
  readonly book: number[];
  readonly large: number[];
  readonly small: number[];
}

/** One kind after the other, so that whatever else the machine does meanwhile is in all of them. */
async function timesOf(large: BenchReader, small: readonly BenchReader[]): Promise<SearchTimes> {
  const times: SearchTimes = { book: [], large: [], small: [] };
  for (let count = 0; count < WARMUPS + QUERIES; count++) {
    const reader = readerAt(small, count);
    const took = {
      book: await msOf(large, { q: queryFor(large, count), bookId: large.bookIds[0] }),
      // Another query, whose vector is not known yet.
      large: await msOf(large, { q: queryFor(large, count + WARMUPS + QUERIES) }),
      small: await msOf(reader, { q: queryFor(reader, count) }),
    };
    if (count < WARMUPS) continue;
    for (const kind of ["book", "large", "small"] as const) times[kind].push(took[kind]);
  }
  return times;
}

async function msOf(reader: BenchReader, search: { q: string; bookId?: string | undefined }): Promise<number> {
  const startedAt = performance.now();
  await searchPassages(claimsOf(reader), { ...search, limit: 20 });
  return performance.now() - startedAt;
}

/** The share of the passages nearest in meaning that a search across books names, over many queries. */
async function recallOf(readers: readonly BenchReader[]): Promise<number> {
  let found = 0;
  for (let count = 0; count < QUERIES; count++) {
    const reader = readerAt(readers, count);
    const q = queryFor(reader, count);
    const claims = claimsOf(reader);
    const query = parseQuery(q);
    const { groups } = await searchText(await findSearchedBooks(claims, {}), query);
    const embedding = await embedQuery(reader.id, q);
    if (!embedding) throw new Error(`The query ${q} has no vector.`);
    const asked = { model: embeddingModel.name, embedding };
    const [exact, ours] = await asTenant(claims, async (trx) => {
      await takeOneIndex(trx);
      const scanned = await nearestByScan(trx, { ...asked, bookIds: reader.bookIds, required: "" });
      return [scanned, await rankByMeaning(trx, { ...asked, groups, query })];
    });
    const named = new Set(ours.slice(0, NEAREST).map(({ id }) => id));
    found += exact.slice(0, NEAREST).filter(({ id }) => named.has(id)).length / NEAREST;
  }
  return found / QUERIES;
}

function claimsOf({ id }: BenchReader) {
  return { sub: id, role: "authenticated" } as const;
}

function readerAt(readers: readonly BenchReader[], index: number): BenchReader {
  const reader = readers[index % readers.length];
  if (!reader) throw new Error("There is no reader.");
  return reader;
}

/** Three words of what somebody's books are about, other ones each time. */
function queryFor({ topics }: BenchReader, index: number): string {
  const words = topics[index % topics.length]?.words ?? [];
  return [0, 1, 2].map((step) => words[(index * 7 + step * 13) % words.length]).join(" ");
}

function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
}
