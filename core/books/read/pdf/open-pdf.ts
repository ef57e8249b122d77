import { readFile } from "node:fs/promises";
import { getDocumentProxy } from "unpdf";
import { problem } from "#core/http/errors.ts";
import type { BookFile } from "../book-file.ts";
import { BuiltInData } from "./built-in-data.ts";

/** The document as PDF.js gives it. */
export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** What PDF.js is to be told beside what every reading of a stranger's file is. */
export type OpenOptions = Pick<
  NonNullable<Parameters<typeof getDocumentProxy>[1]>,
  "CanvasFactory" | "maxImageSize" | "standardFontDataUrl"
>;

const MOST_BYTES = 256 * 2 ** 20;

/** A tagged book of 2,000 pages has some 300,000. */
const MOST_OBJECTS = 500_000;

/** The longest novels in one volume have some 1,500. */
const MOST_PAGES = 5_000;

/** How far behind the table of a file's objects its size may stand. */
const TABLE_HEAD_BYTES = 1_000;

/**
 * Opens a PDF and gives it to `use`. Nothing in it is run or followed: this build of PDF.js holds no way to evaluate
 * code, and neither forms nor actions, attachments or links are asked for.
 *
 * @throws `book-protected` if it needs a password, `book-too-large` beyond 256 MiB, 500,000 objects or 5,000 pages, and
 * `book-broken`.
 */
export async function withPdf<Result>(
  file: BookFile,
  use: (pdf: Pdf) => Promise<Result>,
  options: OpenOptions = {},
): Promise<Result> {
  if (file.size > MOST_BYTES) throw problem("book-too-large", { reason: "it has more than 256 MiB" });
  const bytes = await readFile(file.path);
  if (countObjects(bytes) > MOST_OBJECTS)
    throw problem("book-too-large", { reason: "it is made of more than 500,000 objects" });
  passOverStrays();
  const pdf = await open(bytes, options);
  try {
    if (pdf.numPages > MOST_PAGES) throw problem("book-too-large", { reason: "it has more than 5,000 pages" });
    return await use(pdf);
  } catch (error) {
    throw isDamage(error) ? problem("book-broken", { reason: "parts of it cannot be read" }, { cause: error }) : error;
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/**
 * PDF.js has promises that fail where it waits for them no more, some of them after the document was closed, and Node
 * ends a process for that. What matters of a damaged file fails where it is waited for, too.
 */
function passOverStrays(): void {
  if (!process.listeners("unhandledRejection").includes(passOver)) process.on("unhandledRejection", passOver);
}

function passOver(reason: unknown): void {
  if (!isDamage(reason)) throw reason;
}

/** Objects that the file says it has, or that stand open in it, whichever is more. */
function countObjects(bytes: Buffer): number {
  let declared = 0;
  for (const sign of ["trailer", "/XRef"]) {
    for (let at = bytes.indexOf(sign); at >= 0; at = bytes.indexOf(sign, at + 1)) {
      const head = bytes.toString("latin1", Math.max(0, at - TABLE_HEAD_BYTES), at + TABLE_HEAD_BYTES);
      for (const [, size] of head.matchAll(/\/Size\s+(\d{1,12})\b/g)) declared = Math.max(declared, Number(size));
      at += TABLE_HEAD_BYTES;
    }
  }
  let open = 0;
  for (let at = bytes.indexOf(" obj"); at >= 0 && open <= MOST_OBJECTS; at = bytes.indexOf(" obj", at + 4)) open++;
  return Math.max(declared, open);
}

async function open(bytes: Buffer, options: OpenOptions): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      verbosity: 0,
      enableXfa: false,
      useSystemFonts: false,
      useWasm: false,
      useWorkerFetch: false,
      disableFontFace: true,
      // PDF.js wants an address that ends so; the kind of data tells where they lie.
      cMapUrl: "/",
      BinaryDataFactory: BuiltInData,
      ...options,
    });
  } catch (error) {
    throw problemOf(error);
  }
}

/** Whether an error is one of PDF.js about what it reads, and none of ours. */
export function isDamage(error: unknown): boolean {
  return error instanceof Error && /(?:Exception|FormatError)$/.test(error.name);
}

/** PDF.js tells its own errors by name; only a lock that it does not know it tells by words. */
function problemOf(error: unknown): Error {
  if (!(error instanceof Error)) return problem("book-broken", { reason: "it cannot be opened" }, { cause: error });
  const isLocked = error.name === "PasswordException" || /encrypt/i.test(error.message);
  if (isLocked) return problem("book-protected", {}, { cause: error });
  return problem("book-broken", { reason: "its list of pages cannot be read" }, { cause: error });
}
