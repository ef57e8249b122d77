import { describe, expect, it } from "vitest";
import { readDocument } from "#core/books/read/read-book-file.ts";
import { withFile } from "#core/books/read/read-bytes.fixture.ts";
import { accountForText, missingParagraphs } from "./account-for-text.ts";
import type { BookCase } from "./book-case.ts";
import { corpus } from "./corpus.ts";
import { f1, measure, type Score, table, total } from "./measure.ts";
import { readAlong } from "./read-along.ts";

interface Outcome {
  readonly score: Score;
  /** What of the file's text is in no chapter, or in two. */
  readonly unaccounted: readonly string[];
  /** What of the book's text is in no chapter, whatever the reader made of the file. */
  readonly missing: readonly string[];
}

async function read(each: BookCase): Promise<Outcome> {
  const document = await withFile(await each.bytes(), (path) => readDocument(path, "book"));
  const book = await readAlong(document);
  return {
    score: measure(each, book),
    unaccounted: accountForText(document, book),
    missing: missingParagraphs(each.paragraphs, book),
  };
}

const outcomes: Outcome[] = [];
for (const each of corpus) outcomes.push(await read(each));
const scores = outcomes.map((outcome) => outcome.score);
const all = total(scores);

describe("finding the chapters of all sorts of books", () => {
  it("is tried on enough of them, each under its own name", () => {
    expect(new Set(scores.map((score) => score.name)).size).toBe(scores.length);
    expect(scores.length).toBeGreaterThanOrEqual(40);
  });

  it.each(outcomes.map((outcome) => [outcome.score.name, outcome] as const))("holds for %s", (_, outcome) => {
    expect(f1(outcome.score), table([outcome.score])).toBeGreaterThanOrEqual(0.85);
    expect(outcome.unaccounted).toEqual([]);
    expect(outcome.missing).toEqual([]);
  });

  it("finds nearly all of their chapters and nearly nothing else", () => {
    expect(f1(all), table(scores)).toBeGreaterThanOrEqual(0.97);
  });

  it("gives chapters their titles, the parts they lie in, and front and back matter its mark", () => {
    expect(all.titles / all.right, table(scores)).toBeGreaterThanOrEqual(0.95);
    expect(all.paths / all.right, table(scores)).toBeGreaterThanOrEqual(0.95);
    expect(all.contentTypes / all.right, table(scores)).toBeGreaterThanOrEqual(0.95);
  });
});
