import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { differences } from "./compare-schema.ts";
import { erd } from "./erd.ts";
import { type ActualTable, readSchema } from "./read-schema.ts";

let schema: ReadonlyMap<string, ActualTable>;

beforeAll(async () => {
  await openTestDatabase();
  schema = await readSchema();
});
afterAll(closeTestDatabase);

/** Tables that the data model does not draw: what they are for. */
const BEYOND: Readonly<Record<string, string>> = {
  "public.passages": "spans of a chapter, for search and retrieval",
  "public.passage_words": "their words, written without their vectors",
  "public.provider_jobs": "calls of models, so that none is paid twice",
  "public.schema_migrations": "which migrations were applied",
  "public.stripe_events": "each event of Stripe is taken once",
  "public.request_counts": "how often somebody has asked",
  "public.idempotency_keys": "each POST is done once",
  "public.quizzes": "questions about a book",
  "public.quiz_attempts": "what was answered, and the score",
  "auth.refresh_tokens": "sessions that can be ended",
  "public.audit_events": "who did what to which account",
  "public.account_exports": "what a person takes out, on its way",
  "public.account_deletions": "objects of deleted accounts that are still to go",
  "public.book_deletions": "objects of deleted books that are still to go",
};

describe("the data model", () => {
  it("has the 31 tables of the ERD, and beyond them only those that have a reason", () => {
    expect(Object.keys(erd)).toHaveLength(31);
    const known = new Set([...Object.keys(erd), ...Object.keys(BEYOND)]);
    expect([...schema.keys()].filter((name) => !known.has(name))).toEqual([]);
    expect(Object.keys(erd).filter((name) => !schema.has(name))).toEqual([]);
  });

  it.each(Object.entries(erd))("has %s as it is drawn, or differs for a reason", (name, drawn) => {
    const actual = schema.get(name);
    expect(actual ? differences(drawn, actual) : [`${name} is missing`]).toEqual([]);
  });

  it("has every policy and index that the ERD gives a definition of", () => {
    const tables = Object.values(erd);
    const ofTheErd = tables.flatMap(({ policies }) =>
      policies.filter(({ why, drawn }) => why === undefined || drawn !== undefined),
    );
    expect(ofTheErd).toHaveLength(12);
    expect(tables.flatMap(({ indexes }) => indexes)).toHaveLength(25);
    expect(tables.flatMap(({ checks }) => checks.filter(({ drawn }) => drawn))).toHaveLength(8);
    expect(tables.flatMap(({ foreignKeys }) => foreignKeys.filter(({ drawn }) => drawn))).toHaveLength(6);
  });

  it("has an index behind every foreign key, so that no delete reads a whole table", () => {
    const bare = [...schema].flatMap(([name, { foreignKeys, indexedColumns }]) =>
      foreignKeys
        .filter(({ columns }) => !indexedColumns.some((index) => columns.every((column, at) => index[at] === column)))
        .map(({ columns }) => `${name} (${columns})`),
    );
    expect(bare).toEqual([]);
  });

  it("keeps money exact and times with their zone", () => {
    const columns = [...schema].flatMap(([name, table]) =>
      Object.entries(table.columns).map(([column, built]) => `${name}.${column} ${built}`),
    );
    expect(columns.filter((column) => /(cost|usd|price)\w* (?!numeric)/.test(column))).toEqual([]);
    expect(columns.filter((column) => / (real|double precision|money|timestamp without)/.test(column))).toEqual([]);
  });
});
