import { spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type RawBuilder, sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { asService } from "#core/db/index.ts";
import { keepEnvironment } from "#core/keep-environment.fixture.ts";
import { type Cloud, startCloud } from "#local/cloud.ts";
import { ingestFile } from "#local/production/ingest-file.ts";
import { newHome } from "./command.ts";
import { SMALL_STORY } from "./small-story.ts";

const restore = keepEnvironment();
const homes: string[] = [];
afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true, force: true });
  restore();
});

/** A home with a book in it. */
function homeWithBook(): { home: string; book: string } {
  const home = newHome();
  homes.push(home);
  const book = join(home, "story.md");
  writeFileSync(book, SMALL_STORY);
  return { home, book };
}

/** Ingests in a process of its own that is killed once a state was left; gives the signal that ended it. */
function dieAfter(state: string, home: string, book: string): Promise<string | null> {
  const { DATABASE_URL: _, ...env } = process.env;
  const fixture = fileURLToPath(new URL("./ingest-and-die.fixture.ts", import.meta.url));
  const child = spawn(process.execPath, [fixture, home, book, state], { env, stdio: "ignore" });
  return new Promise((resolve) => child.once("close", (_status, signal) => resolve(signal)));
}

async function rowsOf<Row>(query: RawBuilder<Row>): Promise<Row[]> {
  return (await asService((trx) => query.execute(trx))).rows;
}

/** What is in the database of a home once its book is ingested. */
async function whatIsThere(cloud: Cloud) {
  const chapters = await rowsOf(sql<{ title: string; done: number; passages: number; summary: string | null }>`
    select title, summary,
      (select count(*) from chapter_embeddings where chapter_id = chapters.id) as done,
      (select count(*) from passages where chapter_id = chapters.id) as passages
    from chapters order by chapter_number`);
  const books = await rowsOf(sql<{ status: string }>`select status from books`);
  return { chapters, books, running: await cloud.stepFunctions.running("ingest-book", "") };
}

async function inCloud<Result>(home: string, work: (cloud: Cloud) => Promise<Result>): Promise<Result> {
  delete process.env.DATABASE_URL;
  const cloud = await startCloud(home);
  try {
    return await work(cloud);
  } finally {
    await cloud.close();
  }
}

const WHOLE = {
  books: [{ status: "ready" }],
  running: [],
  chapters: ["Chapter One: The Garden", "Chapter Two: The Door"].map((title) => ({
    ...{ title: expect.stringContaining(title.split(": ")[1] ?? ""), summary: expect.stringMatching(/\w/) },
    ...{ done: 1, passages: 1 },
  })),
};

describe("a worker that is killed", () => {
  it("goes on with the next start, and no chapter is there twice", async () => {
    const { home, book } = homeWithBook();
    // All states are gone through where a death costs no process: in tests/statemachines.
    for (const state of ["ExtractText", "EmbedPassages", "FinishBook"]) {
      expect([state, await dieAfter(state, home, book)]).toEqual([state, "SIGKILL"]);
    }
    await inCloud(home, async (cloud) => {
      await ingestFile(cloud, book, new AbortController().signal);
      expect(await whatIsThere(cloud)).toEqual(WHOLE);
    });
  });

  it("is given one more chance where it is the reader", async () => {
    const { home, book } = homeWithBook();
    const killed = await inCloud(home, async (cloud) => {
      const reader = killReader();
      await ingestFile(cloud, book, new AbortController().signal);
      expect(await whatIsThere(cloud)).toEqual(WHOLE);
      return reader();
    });
    expect(killed).toBe(1);
  });
});

/** Ends the first guarded process that this one starts, as soon as it is there. Gives what tells how many it ended. */
function killReader(): () => number {
  const children = `/proc/${process.pid}/task/${process.pid}/children`;
  let killed = 0;
  const timer = setInterval(() => {
    for (const pid of readFileSync(children, "utf8").split(" ").filter(Boolean)) {
      if (!readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("guarded-process-child")) continue;
      killed += 1;
      process.kill(Number(pid), "SIGKILL");
      clearInterval(timer);
      return;
    }
  }, 5);
  return () => {
    clearInterval(timer);
    return killed;
  };
}
