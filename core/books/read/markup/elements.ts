/** What becomes of the elements of HTML when only their text is wanted. */

/** Elements that begin and end a paragraph. */
export const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form header hgroup li main menu ol p pre section summary table tbody tfoot thead tr ul`.split(/\s+/),
);

/** Elements whose text is not the book's: what is run, drawn or clicked, and readings set above a word. */
export const UNREAD: ReadonlySet<string> = new Set(
  `annotation annotation-xml audio button canvas datalist epub:case head iframe label map nav noscript object rp rt rtc
  script select style svg template textarea video`.split(/\s+/),
);

/** Level 1 to 6 of a heading, `undefined` for any other element. */
export function headingLevelOf(name: string): number | undefined {
  return /^h[1-6]$/.test(name) ? Number(name[1]) : undefined;
}

/** Class names of empty paragraphs in which a stylesheet or a picture shows the sign between two scenes. */
export const SCENE_BREAK_CLASS = /(?:scene|section|text)[-_]?break|ornament|asterism|dinkus|divider|separator/i;

/** What stands on a page without being its text: page numbers and the like, marks of notes, texts of notes. */
export type Aside = "skip" | "mark" | "note";

/** By `epub:type` and `role`. */
const ASIDES: ReadonlyMap<string, Aside> = new Map([
  ["pagebreak", "skip"],
  ["doc-pagebreak", "skip"],
  ["navigation", "skip"],
  ["contentinfo", "skip"],
  ["noteref", "mark"],
  ["doc-noteref", "mark"],
  ["backlink", "mark"],
  ["doc-backlink", "mark"],
  ["footnote", "note"],
  ["doc-footnote", "note"],
]);

/** What an element of these semantics is, if it is no text of the page. */
export function asideOfSemantics(semantics: string): Aside | undefined {
  const words = semantics.toLowerCase().split(/\s+/);
  return words.map((word) => ASIDES.get(word)).find((aside) => aside !== undefined);
}

/** Class names of paragraphs and boxes that hold footnotes. */
const NOTES_CLASS = /(?:^|\s)foot-?notes?(?:\s|$)/i;

/** Whether an element of such a name and class holds footnotes. */
export function isNoteBox(name: string, className: string): boolean {
  return BLOCKS.has(name) && NOTES_CLASS.test(className);
}

const PAGE_CLASS = /(?:^|[\s-])page-?(?:n(?:o|um(?:ber)?)?|break)s?(?:\s|$)/i;
const PAGE_NUMBER = /^\s*[[({]?\s*(?:p(?:age|g|\.)?\.?\s*)?(?:\d{1,4}|[ivxlc]{1,7})\s*[\])}]?\s*$/i;

/** Whether the class of an element is that of the numbers of pages in print. */
export function mayBePageNumber(className: string): boolean {
  return className !== "" && PAGE_CLASS.test(className.replaceAll("_", "-"));
}

/** Whether the text of an element is the number of a page in print, and its class says so. */
export function isPageNumber(text: string, className: string): boolean {
  return mayBePageNumber(className) && PAGE_NUMBER.test(text);
}

const POEM_CLASS = /(?:^|[\s-])(?:poem|poetry|verse)(?:\s|$)/i;
const STANZA_CLASS = /(?:^|[\s-])(?:stanza|line-?group|line-?block|lg)(?:\s|$)/i;
const LINE_CLASS = /(?:^|\s)(?:(?:verse-|poem-)?line|l|i\d{1,2}|indent\d*)(?:\s|$)/i;
const VERSE_CLASS = /(?:^|\s)verse(?:\s|$)/i;

/**
 * Whether a paragraph is a line of verse, by its class and that of what is around it; a `verse` can be a stanza too.
 */
export function isLineOfVerse(className: string, around: string): boolean {
  if (STANZA_CLASS.test(around)) return LINE_CLASS.test(className) || VERSE_CLASS.test(className);
  return POEM_CLASS.test(around) && LINE_CLASS.test(className);
}
