import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { confirmStructure, deleteBook, draftStructure } from "#core/books/index.ts";
import { filmsOfChapters } from "#core/film/index.ts";
import { problem } from "#core/http/errors.ts";
import { listObjects, putObject } from "#core/storage/index.ts";
import { bookPrefix } from "#core/storage/keys.ts";
import type { MachineName } from "#local/cloud.ts";
import { rows } from "../api/database.fixture.ts";
import { chaptersOf, readyBook } from "../api/quay.fixture.ts";
import { type Before, deathsIn, openWorkshop, type Work, type Workshop } from "./mortal-worker.fixture.ts";
import { newPerson } from "./upload.fixture.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const failing = () => {
  throw new Error("It does not work today.");
};

const bookGone = () => {
  throw problem("book-not-found", { bookId: "" });
};

/** A book of a new person. */
async function newBook(): Promise<{ userId: string; bookId: string }> {
  const userId = await newPerson();
  return { userId, bookId: await readyBook({ id: userId }) };
}

/** Lets what the API starts be started by nobody: the workers of the test do. */
async function startedByNobody(work: () => Promise<unknown>): Promise<void> {
  const { STATE_MACHINE_PREFIX: prefix } = process.env;
  delete process.env.STATE_MACHINE_PREFIX;
  await work().catch(() => {});
  process.env.STATE_MACHINE_PREFIX = prefix;
}

/** By a worker that lives, or by some that die. */
function workIn(machine: MachineName, work: Work, died: Set<string> | undefined) {
  return died ? workshop.dieOfAll(machine, work, died) : workshop.live(machine, work);
}

async function confirm(before: Before, died?: Set<string>) {
  const { userId, bookId } = await newBook();
  const divisions = [
    { title: "First", sources: [{ chapter: 1 }, { chapter: 2 }] },
    { title: "Three", sources: [{ chapter: 3 }] },
  ];
  await draftStructure(userId, bookId, { divisions }, () => {});
  const confirmation = { userId, bookId, confirmationId: randomUUID(), filmsOf: filmsOfChapters };
  await startedByNobody(() => confirmStructure({ ...confirmation, requireMatch: () => {} }));
  const [book] = await rows(sql<{ confirming: { id: string; batches: object[] } }>`
    select metadata -> 'confirming' as confirming from books where id = ${bookId}`);
  const input = { bookId, batches: book?.confirming.batches };
  const { status, error } = await workIn("confirm-structure", { name: bookId, input, before }, died);
  const left = await rows(sql`select status, metadata -> 'confirming' is not null as confirming,
    metadata #>> '{error,code}' as error from books where id = ${bookId}`);
  const chapters = (await chaptersOf(bookId)).map((chapter) => {
    const { title, summary, vectors, embedded } = chapter;
    return [title, summary !== null, vectors, embedded !== null];
  });
  const usage = await rows(sql`select resource_type, count(*)::int as uses from usage_logs where user_id = ${userId}
    group by resource_type order by resource_type`);
  return { status, error, left, chapters, usage };
}

async function remove(before: Before, died?: Set<string>) {
  const { userId, bookId } = await newBook();
  await putObject(`${bookPrefix(bookId)}cover`, "x", { contentType: "image/png" });
  await startedByNobody(() => deleteBook({ userId, bookId }, filmsOfChapters));
  const execution = { name: bookId, input: { bookId, settleS: 0 }, before };
  const { status, error } = await workIn("delete-book", execution, died);
  const open = await rows(sql`select created_at from book_deletions where id = ${bookId}`);
  const objects = await Array.fromAsync(listObjects(bookPrefix(bookId)));
  return { status, error, open: open.length, objects: objects.length };
}

describe.each([
  {
    ...{ machine: "confirm-structure" as const, run: confirm },
    ways: [{}, { EmbedChanged: failing }, { DigestChanged: failing }, { EmbedChanged: bookGone }],
    whole: {
      ...{ status: "SUCCEEDED", left: [{ status: "ready", confirming: false, error: null }] },
      chapters: [
        ["First", true, 1, true],
        ["Three", false, 1, true],
      ],
      // One for the book as it was.
      usage: [
        { resource_type: "embedding", uses: 2 },
        { resource_type: "text", uses: 1 },
      ],
    },
  },
  {
    ...{ machine: "delete-book" as const, run: remove, ways: [{}, { DeleteObjects: failing }] },
    whole: { status: "SUCCEEDED", open: 0, objects: 0 },
  },
])("$machine by workers that die of all that they meet, one after the other", ({ machine, run, ways, whole }) => {
  it("comes to the same end as by one that lives", async () => {
    const died = new Set<string>();
    for (const [index, way] of ways.entries()) {
      const alive = await run(way);
      if (index === 0) expect(alive).toMatchObject(whole);
      expect([way, await run(way, died)]).toEqual([way, alive]);
    }
    expect([...died].toSorted()).toEqual(deathsIn(machine).toSorted());
  });
});
