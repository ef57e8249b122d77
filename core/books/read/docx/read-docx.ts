import { problem } from "#core/http/errors.ts";
import { isZip } from "../archive/is-zip.ts";
import { type Archive, openArchive } from "../archive/open-archive.ts";
import type { BookFile } from "../book-file.ts";
import { readHtml } from "../markup/read-html.ts";
import type { Reader } from "../reader.ts";
import type { Block, SourceDocument } from "../source-document.ts";
import { takeTitlePage } from "../take-title-page.ts";
import { convertPiece } from "./convert-piece.ts";
import { cutDocument } from "./cut-document.ts";
import { isWordDocument, readMainPart } from "./find-parts.ts";
import { findRoles } from "./find-roles.ts";
import { listHidden, listObjects } from "./list-objects.ts";
import { readNumbering } from "./number-lists.ts";
import { readChunks } from "./read-chunks.ts";
import { readNotes } from "./read-notes.ts";
import { readProperties } from "./read-properties.ts";
import { readStyles } from "./read-styles.ts";
import { isCompoundFile, refuseCompoundFile } from "./refuse-compound-file.ts";
import { scanDocument } from "./scan-document.ts";

/**
 * Word documents (DOCX), and those with macros (DOCM), which nobody looks at. It takes old and locked documents too,
 * so as to say what they are.
 */
export const docxReader: Reader = { accepts, read };

async function accepts(file: BookFile): Promise<boolean> {
  if (isCompoundFile(file)) return true;
  return isZip(file.head) && withArchive(file, async (archive) => isWordDocument(archive));
}

async function read(file: BookFile): Promise<SourceDocument> {
  return isCompoundFile(file) ? refuseCompoundFile(file) : withArchive(file, readDocument);
}

/** A heading that is longer is a paragraph that somebody wanted to look like one. */
const LONGEST_HEADING = 300;

async function withArchive<Result>(file: BookFile, use: (archive: Archive) => Promise<Result>): Promise<Result> {
  const archive = await openArchive(file.path);
  try {
    return await use(archive);
  } finally {
    archive.close();
  }
}

async function readDocument(archive: Archive): Promise<SourceDocument> {
  const xml = await readMainPart(archive);
  if (xml === undefined) throw problem("book-broken", { reason: "the part with its text is missing" });
  const styles = await readStyles(archive);
  const properties = await readProperties(archive);
  const scan = scanDocument(xml, styles.hidden);
  const found = findRoles(scan, styles, await readNumbering(archive, styles));
  const blocks: Block[] = [];
  for (const piece of cutDocument(xml, scan, found.roles)) {
    for (const block of readHtml(await convertPiece(piece)).blocks) blocks.push(withoutLongHeading(block));
  }
  const chunks = await readChunks(archive, blocks, scan.chunks);
  const page = found.title === null ? takeTitlePage(chunks.blocks) : { ...found, blocks: chunks.blocks };
  return {
    format: "docx",
    title: page.title ?? properties.title,
    author: page.author ?? properties.author,
    language: properties.language ?? styles.language,
    blocks: page.blocks,
    contents: [],
    pages: [],
    leftOut: [
      ...found.leftOut,
      ...(await readNotes(archive)),
      ...chunks.leftOut,
      ...listHidden(scan.hidden),
      ...(await listObjects(archive)),
    ],
  };
}

function withoutLongHeading(block: Block): Block {
  if (block.headingLevel === undefined || block.text.length <= LONGEST_HEADING) return block;
  const { headingLevel: _, ...paragraph } = block;
  return paragraph;
}
