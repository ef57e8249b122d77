import { isZip } from "../archive/is-zip.ts";
import { type Archive, openArchive } from "../archive/open-archive.ts";
import type { BookFile } from "../book-file.ts";
import type { Reader } from "../reader.ts";
import type { SourceDocument } from "../source-document.ts";
import { refuseProtected } from "./check-protection.ts";
import { findCover } from "./find-cover.ts";
import { markContents } from "./mark-contents.ts";
import { readNavigation } from "./read-navigation.ts";
import { readPackage } from "./read-package.ts";
import { readSpine } from "./read-spine.ts";

/** EPUB 2 and 3. It takes every ZIP archive that is no Word document, so as to say what is wrong with it. */
export const epubReader: Reader = { accepts: async ({ head }) => isZip(head), read: readEpub };

async function readEpub(file: BookFile): Promise<SourceDocument> {
  const archive = await openArchive(file.path);
  try {
    return await readArchive(archive);
  } finally {
    archive.close();
  }
}

async function readArchive(archive: Archive): Promise<SourceDocument> {
  await refuseProtected(archive);
  const book = await readPackage(archive);
  const navigation = await readNavigation(archive, book);
  const { blocks, pages, places, leftOut } = await readSpine(archive, book, navigation);
  const marked = markContents(navigation.contents, places);
  const cover = await findCover(archive, book, navigation.landmarks);
  return {
    format: "epub",
    title: book.title,
    author: book.author,
    language: book.language,
    ...(cover ? { cover } : {}),
    blocks,
    contents: marked.contents,
    pages,
    leftOut: [...leftOut, ...marked.leftOut],
  };
}
