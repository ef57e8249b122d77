import type { BookFile } from "../book-file.ts";
import type { LeftOut } from "../book-text.ts";
import { cleanLine, cleanText, markSceneBreak } from "../clean-text.ts";
import { listNotes } from "../markup/list-notes.ts";
import { readTextFile } from "../read-text-file.ts";
import type { Reader } from "../reader.ts";
import type { Block, SourceDocument } from "../source-document.ts";
import { takeTitlePage } from "../take-title-page.ts";
import { joinPages } from "./join-pages.ts";
import { joinSpeakers } from "./speakers.ts";
import { splitParagraphs } from "./split-paragraphs.ts";
import { takeNotes } from "./take-notes.ts";

/** Plain text, UTF-8, UTF-16 or Windows-1252, as people write it and as public-domain libraries give it out. */
export const textReader: Reader = { accepts: async () => true, read: readText };

/** Lines in which the header of a public-domain edition says title and author. */
const HEADER_CHARACTERS = 4000;

/** Emphasis of typewriters: `_so_`. */
const UNDERLINED = /(?<![\p{L}\p{N}_])_(?=\S)([^_]{1,2000}?)(?<=\S)_(?![\p{L}\p{N}_])/gu;
const PICTURE = /^\[(?:illustration|frontispiece)\b[^\]]*\]$/i;

async function readText(file: BookFile): Promise<SourceDocument> {
  const { text, running } = joinPages(await readTextFile(file));
  const found = splitParagraphs(text).map((paragraph) => cleanText(paragraph.replaceAll(UNDERLINED, "$1")));
  const { paragraphs, notes } = takeNotes(joinSpeakers(found.filter((paragraph) => paragraph !== "")));
  const [pictures, read] = [paragraphs.filter(isPicture), paragraphs.filter((each) => !isPicture(each))];
  const page = takeTitlePage(read.map((paragraph): Block => ({ text: markSceneBreak(paragraph) })));
  const header = text.slice(0, HEADER_CHARACTERS);
  return {
    format: "text",
    title: page.title ?? headerLine(header, "Title"),
    author: page.author ?? headerLine(header, "Author"),
    language: null,
    blocks: page.blocks,
    contents: [],
    pages: [],
    leftOut: [...listRunning(running), ...(pictures.length > 0 ? [listPictures(pictures)] : []), ...listNotes(notes)],
  };
}

function isPicture(paragraph: string): boolean {
  return PICTURE.test(paragraph);
}

/** A line such as `Title: Moby-Dick; or The Whale`, if the text has the header that goes with it. */
function headerLine(header: string, name: "Title" | "Author"): string | null {
  const isHeader = /^Title: ./m.test(header) && /^Author: ./m.test(header);
  return isHeader ? cleanLine(new RegExp(`^${name}: (.+)$`, "m").exec(header)?.[1]) : null;
}

function listRunning(lines: readonly string[]): LeftOut[] {
  if (lines.length === 0) return [];
  const reason = "Lines that stand at the head or foot of every page are no part of the text.";
  const characters = lines.reduce((sum, line) => sum + line.length, 0);
  return [{ what: lines.length === 1 ? "1 running line" : `${lines.length} running lines`, reason, characters }];
}

function listPictures(pictures: readonly string[]): LeftOut {
  return {
    what: pictures.length === 1 ? "1 caption" : `${pictures.length} captions`,
    reason: "Their pictures are not in a text file.",
    characters: pictures.reduce((sum, picture) => sum + picture.length, 0),
  };
}
