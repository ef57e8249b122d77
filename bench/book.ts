import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readBookInWorker } from "#core/books/read/read-book.ts";
import { readCast } from "#core/story/index.ts";
import { startCloud } from "#local/cloud.ts";
import { ingestFile } from "#local/production/ingest-file.ts";
import { runMachine } from "#local/production/run-machine.ts";
import type { BenchResult } from "./run.ts";
import { ratio, secondsOf } from "./seconds.ts";

export const name = "book";

/** Moby-Dick from the file to plot and people, against reading the file alone. */
export async function run(): Promise<BenchResult[]> {
  const book = findMobyDick();
  const home = mkdtempSync(join(tmpdir(), "litink-bench-book-"));
  const { signal } = new AbortController();
  try {
    const cloud = await startCloud(home);
    try {
      const readSeconds = await secondsOf(() => readBookInWorker(book, { fileName: "moby-dick.epub" }));
      let bookId = "";
      const seconds = await secondsOf(async () => {
        ({ bookId } = await ingestFile(cloud, book, signal));
        await runMachine(cloud, "plan-story", { name: `book-${bookId}`, input: { bookId } }, signal);
      });
      const first = (await readCast(bookId)).slice(0, 15).map((member) => member.name);
      console.log(`  first fifteen: ${first.join(", ")}`);
      const what = "Moby-Dick ingested, embedded, plot and people found";
      return [ratio(what, seconds, "reading the file", readSeconds, "< 30 s")];
    } finally {
      await cloud.close();
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function findMobyDick(): string {
  const folder = dirname(fileURLToPath(import.meta.resolve("epub.js/package.json")));
  const found = readdirSync(folder, { recursive: true, encoding: "utf8" }).find((file) =>
    file.endsWith("moby-dick.epub"),
  );
  if (!found) throw new Error("The dev dependency epub.js carries no moby-dick.epub.");
  return join(folder, found);
}
