import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rows } from "../api/database.fixture.ts";
import { SMALL_STORY } from "../end-to-end/small-story.ts";
import { type Before, deathsIn, openWorkshop, type Workshop } from "./mortal-worker.fixture.ts";
import { leftBy, uploadFor } from "./upload.fixture.ts";

/** A chapter by its row: number, title, text, summary, how many passages, how many mean vectors. */
const chapter = (number: number) => [
  ...[number, expect.any(String), expect.any(String)],
  ...[expect.stringMatching(/\w/), 1, 1],
];
const READY = { status: "ready", structures: 1, total_chapters: 2, chapters: [chapter(1), chapter(2)] };

interface Way {
  readonly what: string;
  readonly file: string;
  /** What happens on the way, to the book of this upload. */
  readonly before?: (key: string) => Before;
  readonly end: object;
}

/** Ways that lead through all states. */
const WAYS: readonly Way[] = [
  { what: "a book", file: SMALL_STORY, end: { status: "SUCCEEDED", books: [{ ...READY, covered: true }] } },
  {
    what: "a file that is no book",
    file: "\x89PNG\r\n\x1a\n no book",
    end: { error: "not-a-book", books: [{ status: "failed", error: "not-a-book", chapters: null, structures: 0 }] },
  },
  {
    what: "a book that is deleted meanwhile",
    file: SMALL_STORY,
    before: (key) => ({ FinishBook: () => rows(sql`delete from books where file_url like ${`%${key}`}`) }),
    end: { status: "SUCCEEDED", books: [] },
  },
  {
    what: "a book whose cover cannot be drawn",
    file: SMALL_STORY,
    before: () => ({
      DrawCover: () => {
        throw new Error("The model draws nothing.");
      },
    }),
    end: { status: "SUCCEEDED", books: [{ ...READY, covered: false }] },
  },
];

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

/**
 * Brings a way to its end for a new person, by a worker that lives or by some that die, and tells what they have then.
 */
async function ingest({ file, before }: Way, died?: Set<string>) {
  const { userId, key } = await uploadFor(file);
  const work = { name: userId, input: { detail: { object: { key } } }, before: before?.(key) };
  const life = await (died ? workshop.dieOfAll("ingest-book", work, died) : workshop.live("ingest-book", work));
  return { status: life.status, error: life.error, ...(await leftBy(userId)) };
}

describe("an ingest by workers that die of all that they meet, one after the other", () => {
  it("comes to the same end as by one that lives: all is there once, and counted once", async () => {
    const died = new Set<string>();
    for (const way of WAYS) {
      const alive = await ingest(way);
      expect({ what: way.what, ...alive }).toMatchObject({ what: way.what, ...way.end });
      expect({ what: way.what, ...(await ingest(way, died)) }).toEqual({ what: way.what, ...alive });
    }
    // Whatever state there is, a way leads through it.
    expect([...died].toSorted()).toEqual(deathsIn("ingest-book").toSorted());
  });
});
