import { problem } from "#core/http/errors.ts";
import type { LeftOut } from "../book-text.ts";
import { decodeText } from "../decode-text.ts";
import { readHtml } from "../markup/read-html.ts";
import { matterOfSemantics } from "../outline/matter.ts";
import type { Block, Mark } from "../source-document.ts";
import type { Archive } from "./open-archive.ts";
import { type Entry, findNavigation } from "./read-navigation.ts";
import type { Package } from "./read-package.ts";

/** Some ten times the longest collected works that are sold as one book. */
const MOST_CHARACTERS = 50_000_000;

/** A page with the table of contents and more text than this beside it is one to read. */
const MOST_CONTENTS_CHARACTERS = 500;

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
export async function readSpine(archive: Archive, book: Package, landmarks: readonly Entry[]): Promise<SpineText> {
  const matters = mattersOf(landmarks);
  const contentsPath = findNavigation(book)?.path;
  const places = new Map<string, PagePlace | undefined>();
  const text: SpineText = { blocks: [], pages: [], places, leftOut: [] };
  const notes: string[] = [];
  let characters = 0;
  for (const { item, isAside } of book.spine) {
    if (item.mediaType.startsWith("image/")) continue;
    const bytes = await archive.read(item.path);
    const page = bytes && readHtml(decodeText(bytes));
    const length = page ? charactersIn(page.blocks) : 0;
    const isContents = item.path === contentsPath && length <= MOST_CONTENTS_CHARACTERS;
    if (!page || isContents) {
      places.set(item.path, undefined);
      text.leftOut.push(page ? listContents(page.blocks, length) : listMissing(item.path));
      continue;
    }
    const begins = text.blocks.length;
    const matter = matters.get(item.path) ?? (isAside ? "back_matter" : undefined);
    for (const block of page.blocks) text.blocks.push(matter && !block.matter ? { ...block, matter } : block);
    if (page.blocks.length > 0) text.pages.push({ at: begins, title: "", level: 1, ...(matter ? { matter } : {}) });
    const anchors = new Map([...page.anchors].map(([id, at]) => [id, begins + at]));
    places.set(item.path, { begins, ends: text.blocks.length, anchors });
    notes.push(...page.notes);
    characters += length;
    if (characters > MOST_CHARACTERS) throw tooMuchText();
  }
  if (![...places.values()].some(Boolean)) throw problem("book-broken", { reason: "its pages are missing" });
  if (notes.length > 0) text.leftOut.push(listNotes(notes));
  return text;
}

/** Front and back matter by path, as landmarks and guide say of whole pages that they call nothing else. */
function mattersOf(landmarks: readonly Entry[]): Map<string, "front_matter" | "back_matter"> {
  const matters = new Map<string, "front_matter" | "back_matter">();
  const bodies = new Set<string>();
  for (const { target, semantics } of landmarks) {
    if (!target) continue;
    const matter = matterOfSemantics(semantics);
    if (matter === "chapter" || /\b(?:text|start)\b/.test(semantics)) bodies.add(target.path);
    else if (matter && target.fragment === "") matters.set(target.path, matter);
  }
  for (const path of bodies) matters.delete(path);
  return matters;
}

function listMissing(path: string): LeftOut {
  return { what: path, reason: "The page is missing in the file.", characters: 0 };
}

function listContents([first]: readonly Block[], characters: number): LeftOut {
  return { what: first?.text ?? "Contents", reason: "The chapters were found by this table of contents.", characters };
}

function listNotes(notes: readonly string[]): LeftOut {
  return {
    what: notes.length === 1 ? "1 footnote" : `${notes.length} footnotes`,
    reason: "Footnotes would interrupt the story.",
    characters: notes.reduce((sum, note) => sum + note.length, 0),
  };
}

function charactersIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

function tooMuchText() {
  return problem("book-too-large", { reason: "it holds more than 50 million characters of text" });
}
