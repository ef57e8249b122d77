import { cleanLine } from "../clean-text.ts";
import { isMatterTitle } from "../outline/matter.ts";
import { looksLikeTitle, readHeading } from "../outline/read-heading.ts";
import { mostOf } from "./extent.ts";
import type { Paragraph } from "./join-paragraphs.ts";
import { isOfSize, type Setting } from "./measure-text.ts";

/** A title is larger than the text by this. */
const LARGER = 1.3;
/** On a page with text it is, by this, and no heading of a chapter is as large. */
const MUCH_LARGER = 1.8;
const LONGEST_TITLE = 200;

/** A page with no more words is one of titles alone. */
const MOST_WORDS = 60;

/** Some words with an end: text, be it on one line only. */
const SENTENCE = /^(?:\S+ ){4,}\S+[.!?…]["”’»)]*$/u;

const BY_LINE = /^(?:by|von|par|de|por|di)[:\s]\s*(\p{Lu}.{1,100})$/iu;
/** Two to four words, each a name or an initial. */
const NAME = /^\p{Lu}[\p{L}.'’-]*(?: (?:(?:de|del|la|van|von|der|le|di|da) )?\p{Lu}[\p{L}.'’-]*){1,3}$/u;

/** What the first page of a book says, and its paragraphs that are no headings of chapters. */
export interface TitlePage {
  readonly title: string | null;
  readonly author: string | null;
  readonly paragraphs: ReadonlySet<Paragraph>;
}

/**
 * Reads title and author from the first page: the largest type on it, and the line of a name below. A page of few words
 * is a title page, but for a short first chapter with a heading like the others.
 */
export function readTitlePage(paragraphs: readonly Paragraph[], setting: Setting): TitlePage {
  const firstPage = paragraphs[0]?.lines[0]?.page;
  const onPage = paragraphs.filter(({ lines }) => lines[0] !== undefined && lines[0].page === firstPage);
  const size = mostOf(onPage.map(sizeOf));
  const largest = onPage.filter((each) => sizeOf(each) > size * 0.97);
  const comesAgain = paragraphs.slice(onPage.length).some((each) => sizeOf(each) > size * 0.9);
  const isPage = paragraphs.length > onPage.length && isTitlePage(onPage, setting, comesAgain);
  const title = largest.map(({ text }) => text.replaceAll("\n", " ")).join(" ");
  const isName =
    title.length <= LONGEST_TITLE && /\p{L}{2}/u.test(title) && !largest.some(({ text }) => isHeading(text));
  const isLarge = size >= setting.size * (isPage ? LARGER : MUCH_LARGER) && (isPage || !comesAgain);
  if (!isLarge || !isName) return { title: null, author: null, paragraphs: new Set(isPage ? onPage : []) };
  const below = onPage.slice(onPage.findLastIndex((each) => largest.includes(each)) + 1);
  const author = findAuthor(isPage ? onPage.filter((each) => !largest.includes(each)) : below.slice(0, 1));
  const own = author === undefined ? largest : [...largest, ...below.slice(0, 1)];
  return { title: cleanLine(title), author: cleanLine(author), paragraphs: new Set(isPage ? onPage : own) };
}

function isTitlePage(onPage: readonly Paragraph[], setting: Setting, comesAgain: boolean): boolean {
  const words = onPage.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const hasText = onPage.some(
    ({ text, lines }) =>
      lines.every((line) => isOfSize(line, setting.size)) && (lines.length > 1 || SENTENCE.test(text)),
  );
  return words <= MOST_WORDS && !(comesAgain && hasText) && !onPage.some(({ text }) => isHeading(text));
}

/** Such as "Chapter One" or "Dedication". */
function isHeading(text: string): boolean {
  return readHeading(text) !== undefined || isMatterTitle(text);
}

function findAuthor(paragraphs: readonly Paragraph[]): string | undefined {
  const lines = paragraphs.map(({ text }) => text.replaceAll("\n", " "));
  const named = lines.map((text) => BY_LINE.exec(text)?.[1]).find(Boolean);
  return named ?? lines.find((text) => NAME.test(text) && looksLikeTitle(text));
}

function sizeOf({ lines }: Paragraph): number {
  return lines[0]?.size ?? 0;
}
