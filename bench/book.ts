import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { parseDocument } from "htmlparser2";
import mammoth from "mammoth";
import { extractText, getDocumentProxy } from "unpdf";
import type { BookText } from "#core/books/read/book-text.ts";
import { makeDocx } from "#core/books/read/docx/make-docx.fixture.ts";
import { makeEpub } from "#core/books/read/make-epub.fixture.ts";
import { makePdf } from "#core/books/read/pdf/make-pdf.fixture.ts";
import { readBookInWorker } from "#core/books/read/read-book.ts";
import { readCast } from "#core/story/index.ts";
import { startCloud } from "#local/cloud.ts";
import { ingestFile } from "#local/production/ingest-file.ts";
import { runMachine } from "#local/production/run-machine.ts";
import { UP } from "./ingest-once.ts";
import { watchProcess } from "./process-tree.ts";
import type { BenchResult } from "./run.ts";
import { ratio, secondsOf } from "./seconds.ts";

export const name = "book";

const INGEST_ONCE = fileURLToPath(new URL("./ingest-once.ts", import.meta.url));

/** Characters of the other formats: a PDF of about 300 pages, and a Word document of a long novel. */
const PDF_CHARACTERS = 620_000;
const DOCX_CHARACTERS = 680_000;

/** As it is before a cloud has a folder of its own for what is temporary. */
const TEMPORARY = tmpdir();

/** How much longer the longest book is. */
const TIMES = 10;

/** Books from the file to chapters that can be searched, each against its bare parser; Moby-Dick further, to its people. */
export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(TEMPORARY, "litink-bench-book-"));
  try {
    const epub = findMobyDick();
    const text = await readBookInWorker(epub, { fileName: "moby-dick.epub" });
    const pdf = join(folder, "novel.pdf");
    const docx = join(folder, "novel.docx");
    const long = join(folder, "ten.epub");
    writeFileSync(pdf, await makePdf({ chapters: beginning(text, PDF_CHARACTERS), outline: true, pageNumbers: true }));
    writeFileSync(docx, await makeDocx({ title: "A Novel", chapters: beginning(text, DOCX_CHARACTERS) }));
    writeFileSync(long, epubOf(text));
    // First, while no cloud has set the environment of this process.
    const memory = await watchMemory(folder, { "Moby-Dick": epub, "a book ten times as long": long });
    return [
      await ingest("Moby-Dick, EPUB of 1.2 M characters, upload to ready", epub, () => parseEpub(epub), "≤ 15 s"),
      await ingest(`PDF of ${await countPages(pdf)} pages`, pdf, () => parsePdf(pdf), "≤ 12 s"),
      await ingest("DOCX of 680,000 characters", docx, () => mammoth.convertToHtml({ path: docx }), "≤ 6 s"),
      await planMobyDick(epub),
      ...memory,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One book in a cloud of its own, so that none is slowed down by the rows of the others. */
async function ingest(what: string, file: string, parse: () => Promise<unknown>, target: string): Promise<BenchResult> {
  const seconds = await inCloud((cloud, signal) => secondsOf(() => ingestFile(cloud, file, signal)));
  return ratio(what, seconds, "the bare parser", await secondsOf(parse), target);
}

async function planMobyDick(file: string): Promise<BenchResult> {
  const readSeconds = await secondsOf(() => readBookInWorker(file, { fileName: "moby-dick.epub" }));
  const seconds = await inCloud(async (cloud, signal) => {
    let bookId = "";
    const took = await secondsOf(async () => {
      ({ bookId } = await ingestFile(cloud, file, signal));
      await runMachine(cloud, "plan-story", { name: `book-${bookId}`, input: { bookId } }, signal);
    });
    const first = (await readCast(bookId)).slice(0, 15).map((member) => member.name);
    console.log(`  first fifteen: ${first.join(", ")}`);
    return took;
  });
  return ratio("Moby-Dick ingested, plot and people found", seconds, "reading the file", readSeconds, "< 30 s");
}

async function inCloud<Result>(
  work: (cloud: Awaited<ReturnType<typeof startCloud>>, signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const home = mkdtempSync(join(TEMPORARY, "litink-bench-book-"));
  const cloud = await startCloud(home);
  try {
    return await work(cloud, new AbortController().signal);
  } finally {
    await cloud.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/** The most memory that the cloud and all that it starts have while a book is ingested, above that of an idle one. */
async function watchMemory(folder: string, books: Readonly<Record<string, string>>): Promise<BenchResult[]> {
  const peakOf = async (...file: string[]) => {
    const home = mkdtempSync(join(folder, "home-"));
    const { peakMegabytes } = await watchProcess(process.execPath, [INGEST_ONCE, home, ...file], {}, UP);
    rmSync(home, { recursive: true, force: true });
    return peakMegabytes;
  };
  const idle = await peakOf();
  const results: BenchResult[] = [];
  for (const [what, file] of Object.entries(books)) {
    const peak = await peakOf(file);
    // No system but Linux tells.
    if (idle === undefined || peak === undefined) return [];
    results.push({
      what: `memory above idle, ${what}`,
      measured: `${Math.round(peak - idle)} MB`,
      yardstick: `idle: ${Math.round(idle)} MB`,
      ratio: (peak - idle) / idle,
      target: "≤ 600 MB",
    });
  }
  return results;
}

/** The chapters of a book up to about so many characters. */
function beginning({ chapters }: BookText, characters: number): { title: string; paragraphs: readonly string[] }[] {
  let left = characters;
  return chapters
    .filter(({ contentType }) => contentType === "chapter")
    .filter(({ paragraphs }) => {
      const fits = left > 0;
      left -= paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
      return fits;
    });
}

/** The same chapters over and over. */
function epubOf({ chapters }: BookText): Uint8Array {
  const all = Array.from({ length: TIMES }, () => chapters).flat();
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const pages = all.map(({ title, paragraphs }, index) => {
    const heading = `Chapter ${index + 1}. ${escaped(title)}`;
    const body = [`<h1>${heading}</h1>`, ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`)].join("\n");
    return { file: `${index}.xhtml`, heading, body };
  });
  return makeEpub({
    pages: Object.fromEntries(pages.map(({ file, body }) => [file, body])),
    nav: pages.map(({ file, heading }) => `<li><a href="${file}">${heading}</a></li>`).join(""),
  });
}

/** What every reader of EPUB does: unpack, and make a tree of each page. */
async function parseEpub(file: string): Promise<void> {
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
    if (/\.x?html$/.test(path)) parseDocument(strFromU8(bytes), { xmlMode: true });
  }
}

async function parsePdf(file: string): Promise<void> {
  await extractText(await getDocumentProxy(new Uint8Array(readFileSync(file))));
}

async function countPages(file: string): Promise<number> {
  return (await getDocumentProxy(new Uint8Array(readFileSync(file)))).numPages;
}

function findMobyDick(): string {
  const folder = dirname(fileURLToPath(import.meta.resolve("epub.js/package.json")));
  const found = readdirSync(folder, { recursive: true, encoding: "utf8" }).find((file) =>
    file.endsWith("moby-dick.epub"),
  );
  if (!found) throw new Error("The dev dependency epub.js carries no moby-dick.epub.");
  return join(folder, found);
}
