import { isUtf8 } from "node:buffer";
import { crc32 } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { type Problem, problem, problemIn } from "#core/http/errors.ts";

const MEBIBYTE = 2 ** 20;

/** What a book may unpack to. The longest novels are some 10 MiB of text; the rest is pictures, sound and fonts. */
const MOST_ENTRIES = 20_000;
const MOST_ENTRY_BYTES = 64 * MEBIBYTE;
const MOST_BYTES = 512 * MEBIBYTE;

/** Text packs to a quarter, markup that repeats itself to a fiftieth. Deflate can do 1,032 to 1: what a bomb does. */
const MOST_TIMES_PACKED = 200;
const PACKED_BYTES_OF_NO_CONCERN = MEBIBYTE;

/** `st_mode` of Unix, in the upper half of the external attributes. */
const UNIX = 3;
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;

/** The files in an EPUB or a Word document, which are read one by one and never written to disk. */
export interface Archive {
  readonly names: readonly string[];
  /**
   * The bytes of a file; `undefined` if the archive has none of that name, in any case of its letters.
   *
   * @throws `book-broken`, `book-protected`, and `book-unsafe` or `book-too-large` as soon as it unpacks to more than it may.
   */
  readonly read: (name: string) => Promise<Buffer | undefined>;
  readonly close: () => void;
}

/**
 * Opens a ZIP archive and looks at every entry before anything is unpacked.
 *
 * @throws `book-broken` if it is no whole ZIP archive; `book-unsafe` for links, paths that lead outside, and files
 * packed as only bombs are; `book-too-large` for too many files or bytes.
 */
export async function openArchive(path: string): Promise<Archive> {
  // Names and sizes are checked here, so that each fault has its own sentence.
  const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
  const zip = await yauzl.openPromise(path, options).catch((error: unknown) => {
    throw asBroken(error, "its archive is cut off or not whole");
  });
  try {
    const entries = await listEntries(zip);
    const byLowerCase = new Map([...entries].map(([name, entry]) => [name.toLowerCase(), entry]));
    const budget = { bytes: MOST_BYTES };
    return {
      names: [...entries.keys()],
      read: async (name) => {
        const entry = entries.get(name) ?? byLowerCase.get(name.toLowerCase());
        return entry && unpack(zip, entry, name, budget);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw asBroken(error, "the list of files in its archive is damaged");
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES) throw tooManyEntries();
  const entries = new Map<string, Entry>();
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    checkEntry(entry, name);
    bytes += entry.uncompressedSize;
    if (bytes > MOST_BYTES) throw tooManyBytes();
    if (!name.endsWith("/")) entries.set(name, entry);
  }
  return entries;
}

/** Many archives hold UTF-8 names without saying so. */
function nameOf(entry: Entry): string {
  const name = isUtf8(entry.fileNameRaw)
    ? entry.fileNameRaw.toString("utf8")
    : yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
  if (yauzl.validateFileName(name) !== null || name.includes("\0")) {
    throw problem("book-unsafe", { reason: `the path ${shown(name)} leads outside of it` });
  }
  return name.normalize("NFC");
}

function checkEntry(entry: Entry, name: string): void {
  const isUnix = entry.versionMadeBy >>> 8 === UNIX;
  if (isUnix && ((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK) {
    throw problem("book-unsafe", { reason: `${shown(name)} is a link to another file` });
  }
  if (entry.uncompressedSize > MOST_ENTRY_BYTES) {
    throw problem("book-too-large", { reason: `${shown(name)} in it unpacks to more than 64 MiB` });
  }
  const times = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (entry.uncompressedSize > PACKED_BYTES_OF_NO_CONCERN && times > MOST_TIMES_PACKED) {
    throw problem("book-unsafe", { reason: `${shown(name)} unpacks to ${Math.round(times)} times its size` });
  }
}

async function unpack(zip: ZipFile, entry: Entry, name: string, budget: { bytes: number }): Promise<Buffer> {
  if (entry.isEncrypted()) throw problem("book-protected");
  try {
    const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of stream) {
      size += chunk.length;
      budget.bytes -= chunk.length;
      if (size > entry.uncompressedSize) {
        throw problem("book-unsafe", { reason: `${shown(name)} unpacks to more than the archive says` });
      }
      if (budget.bytes < 0) throw tooManyBytes();
      chunks.push(chunk);
    }
    const bytes = Buffer.concat(chunks, size);
    if (crc32(bytes) !== entry.crc32) throw new Error(`CRC-32 of ${name} differs`);
    return bytes;
  } catch (error) {
    throw asBroken(error, `${shown(name)} in it is damaged`);
  }
}

function tooManyEntries(): Problem {
  return problem("book-too-large", { reason: "it is made of more than 20,000 files" });
}

function tooManyBytes(): Problem {
  return problem("book-too-large", { reason: "its files unpack to more than 512 MiB" });
}

/** A fault of the archive as `book-broken`; a problem stays what it is. */
function asBroken(error: unknown, reason: string): Problem {
  return problemIn(error) ?? problem("book-broken", { reason }, { cause: error });
}

/** A name out of a file that nobody trusts, as it may stand in a sentence. */
function shown(name: string): string {
  return `"${name.replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, "?").slice(0, 80)}"`;
}
