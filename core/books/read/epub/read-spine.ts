import { problem } from "#core/http/errors.ts";
import type { Archive } from "../archive/open-archive.ts";
import type { LeftOut } from "../book-text.ts";
import { decodeText } from "../decode-text.ts";
import { listNotes } from "../markup/list-notes.ts";
import { readHtml } from "../markup/read-html.ts";
import type { Block, Mark } from "../source-document.ts";
import { leaveOutLinkLists, type PageWithoutLists } from "./leave-out-link-lists.ts";
import { mattersOf } from "./matters-of-pages.ts";
import { findNavigation, type Navigation } from "./read-navigation.ts";
import type { Package } from "./read-package.ts";

/** Some ten times the longest collected works that are sold as one book. */
const MOST_CHARACTERS = 50_000_000;

/** A page with the table of contents and more text than this beside it is one to read. */
const MOST_CONTENTS_CHARACTERS = 500;

const UNLISTED = "The reading order names this page, but the book does not say which file it is.";

/** Where a page's text lies among the blocks of the book. */
export interface PagePlace {
  readonly begins: number;
  readonly ends: number;
  /** Block of each id on the page. */
  readonly anchors: ReadonlyMap<string, number>;
}

export interface SpineText {
  readonly blocks: Block[];
  readonly pages: Mark[];
  /** By the path of the page; `undefined` for one that is listed in `leftOut`. */
  readonly places: ReadonlyMap<string, PagePlace | undefined>;
  readonly leftOut: LeftOut[];
}

/**
 * Reads all pages of a book in their order. A page that is missing is listed in `leftOut`, and so are footnotes and
 * the page of the table of contents.
 *
 * @throws `book-too-large`, `book-unsafe`, `book-broken`.
 */
export async function readSpine(archive: Archive, book: Package, navigation: Navigation): Promise<SpineText> {
  const matters = mattersOf(navigation, book);
  const contentsPath = findNavigation(book)?.path;
  const places = new Map<string, PagePlace | undefined>();
  const text: SpineText = { blocks: [], pages: [], places, leftOut: [] };
  const hasContents = navigation.contents.length > 0;
  const [notes, drawn, lists]: [string[], string[], string[]] = [[], [], []];
  let characters = 0;
  for (const id of book.unlisted) text.leftOut.push({ what: id || "A page", reason: UNLISTED, characters: 0 });
  for (const { item, isAside } of book.spine) {
    const bytes = await archive.read(item.path);
    const markup = bytes && decodeText(bytes);
    const whole = markup !== undefined && isMarkup(markup) ? readHtml(markup) : undefined;
    const page: PageWithoutLists | undefined =
      whole && (hasContents ? leaveOutLinkLists(whole) : { ...whole, lists: [] });
    const length = page ? charactersIn(page.blocks) : 0;
    const isContents = item.path === contentsPath && length <= MOST_CONTENTS_CHARACTERS;
    if (!page || isContents) {
      places.set(item.path, undefined);
      text.leftOut.push(page ? listContents(page.blocks, length) : listMissing(item.path, bytes !== undefined));
      continue;
    }
    const begins = text.blocks.length;
    const matter = matters.get(item.path) ?? (isAside ? "back_matter" : undefined);
    for (const block of page.blocks) text.blocks.push(matter && !block.matter ? { ...block, matter } : block);
    if (page.blocks.length > 0) text.pages.push({ at: begins, title: "", level: 1, ...(matter ? { matter } : {}) });
    const anchors = new Map([...page.anchors].map(([id, at]) => [id, begins + at]));
    places.set(item.path, { begins, ends: text.blocks.length, anchors });
    for (const note of whole?.notes ?? []) notes.push(note);
    for (const words of whole?.drawn ?? []) drawn.push(words);
    for (const entry of page.lists) lists.push(entry);
    characters += length;
    if (characters > MOST_CHARACTERS) throw tooMuchText();
  }
  if (![...places.values()].some(Boolean)) throw problem("book-broken", { reason: "its pages are missing" });
  text.leftOut.push(...listNotes(notes));
  text.leftOut.push(...listOf("Words in drawings", "Drawings are pictures.", drawn));
  text.leftOut.push(...listOf("Lists of links", "They only lead to other places in the book.", lists));
  return text;
}

/** What is called a page can be a picture, or a font. A NUL is in no text, and a page has a tag at least. */
function isMarkup(text: string): boolean {
  return !text.includes("\0") && /<[a-z!?]/i.test(text);
}

function listMissing(path: string, isThere: boolean): LeftOut {
  const reason = isThere ? "The page is no text." : "The page is missing in the file.";
  return { what: path, reason, characters: 0 };
}

function listContents([first]: readonly Block[], characters: number): LeftOut {
  return { what: first?.text ?? "Contents", reason: "The chapters were found by this table of contents.", characters };
}

function listOf(what: string, reason: string, texts: readonly string[]): LeftOut[] {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return texts.length === 0 ? [] : [{ what, reason, characters }];
}

function charactersIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

function tooMuchText() {
  return problem("book-too-large", { reason: "it holds more than 50 million characters of text" });
}
