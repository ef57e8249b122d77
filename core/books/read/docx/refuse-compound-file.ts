import { open } from "node:fs/promises";
import { problem } from "#core/http/errors.ts";
import type { BookFile } from "../book-file.ts";

/** How a Compound File begins: the container of old Office documents, and of new ones that are locked by a password. */
const SIGNATURE = Buffer.from("D0CF11E0A1B11AE1", "hex");

/** Place of the sector's size, as a power of two, and of the number of the directory's first sector, in the header. */
const SECTOR_SHIFT_AT = 30;
const DIRECTORY_AT = 48;
/** Bytes of the directory that hold the names of its first entries, 128 each. */
const DIRECTORY_BYTES = 4096;

export function isCompoundFile({ head }: BookFile): boolean {
  return SIGNATURE.equals(head.subarray(0, SIGNATURE.length));
}

/**
 * Says what a Compound File is. None can be read. Format: [MS-CFB], encryption: [MS-OFFCRYPTO] 2.3.4.
 *
 * @throws `book-protected` for a document with a password, `not-a-book` for all others.
 */
export async function refuseCompoundFile(file: BookFile): Promise<never> {
  const directory = await readDirectory(file);
  const holds = (name: string) => directory.includes(Buffer.from(`${name}\0`, "utf16le"));
  if (holds("EncryptedPackage")) throw problem("book-protected");
  const kind = holds("WordDocument") ? "a Word document of the old kind (DOC); save it as DOCX" : "an old Office file";
  throw problem("not-a-book", { reason: `it is ${kind}` });
}

async function readDirectory({ path, head }: BookFile): Promise<Buffer> {
  const header = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  if (header.length < DIRECTORY_AT + 4) return Buffer.alloc(0);
  // Sectors are counted from the end of the header, which is as large as one.
  const position = (header.readUInt32LE(DIRECTORY_AT) + 1) * 2 ** (header.readUInt16LE(SECTOR_SHIFT_AT) & 15);
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(DIRECTORY_BYTES), 0, DIRECTORY_BYTES, position);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
