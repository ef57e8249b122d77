/** What becomes of the elements of HTML when only their text is wanted. */

/** Elements that begin and end a paragraph. */
export const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form header hgroup li main menu ol p pre section summary table tbody tfoot thead tr ul`.split(/\s+/),
);

/** Elements whose text is not the book's: what is run, drawn or clicked, and readings set above a word. */
export const UNREAD: ReadonlySet<string> = new Set(
  `annotation annotation-xml audio button canvas datalist head iframe map nav noscript object rp rt script select style
  svg template textarea video`.split(/\s+/),
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
