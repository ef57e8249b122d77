import type { LeftOut } from "../book-text.ts";
import { cleanLine } from "../clean-text.ts";
import type { Paragraph, Scan } from "./document-parts.ts";
import type { NumberParagraph } from "./number-lists.ts";
import { headingLevelOfOutline, type Style, type Styles } from "./read-styles.ts";

/** What a document makes of one of its paragraphs, by its style and its place in lists. */
export interface Role {
  /** 1 to 6. */
  readonly headingLevel?: number;
  /** Which of the looks of the document it has, from 1; none for that of most text. */
  readonly look?: number;
  /** What stands before it as its number in a list; empty without one. */
  readonly label: string;
  /** Whether it is no text to be read: the title, the table of contents. */
  readonly isLeftOut: boolean;
}

export interface Roles {
  /** What stands on top in the style that is for titles; `null` without it. */
  readonly title: string | null;
  readonly author: string | null;
  /** One for each paragraph. */
  readonly roles: readonly Role[];
  readonly leftOut: readonly LeftOut[];
}

/** A title and an author stand within so many lines. */
const TITLE_LINES = 3;
const BY_LINE = /^by[:\s]\s*(.{2,100})$/i;
const DEEPEST_HEADING = 6;
/** A document has a dozen; what is set in a hundred ways is not set in looks. */
export const MOST_LOOKS = 50;

interface Found {
  readonly style: Style;
  readonly text: string;
  readonly role: Role;
}

/** Tells headings, numbers of lists, the title and the table of contents of a document by its styles. */
export function findRoles(
  { paragraphs, contents }: Pick<Scan, "paragraphs" | "contents">,
  styles: Styles,
  numberParagraph: NumberParagraph,
): Roles {
  const looks = numberLooks(paragraphs);
  const all = paragraphs.map((paragraph): Found => {
    const style = styles.byId.get(paragraph.styleId ?? "") ?? {};
    const text = cleanLine(paragraph.text.slice(0, 1000)) ?? "";
    const label = text === "" ? "" : labelOf(paragraph, style, numberParagraph);
    const { outlineLevel } = paragraph;
    const level = outlineLevel === undefined ? style.headingLevel : headingLevelOfOutline(outlineLevel);
    const isLeftOut = style.role === "contents" || contents.has(paragraph);
    const look = level === undefined ? looks.get(lookOf(paragraph)) : undefined;
    const dress = { ...(level === undefined ? {} : { headingLevel: level }), ...(look === undefined ? {} : { look }) };
    return { style, text, role: { ...dress, label, isLeftOut } };
  });
  const inContents = paragraphs.filter((_, index) => all[index]?.role.isLeftOut);
  return { ...takeTitle(all), leftOut: listContents(inContents) };
}

function lookOf({ styleId = "", align = "", lettering = "" }: Paragraph): string {
  return `${styleId} ${/^(?:center|right|end)$/.test(align) ? align : ""} ${lettering}`;
}

/** Numbers the looks of paragraphs in their order, but for that of most text. */
function numberLooks(paragraphs: readonly Paragraph[]): Map<string, number> {
  const characters = new Map<string, number>();
  for (const paragraph of paragraphs) {
    const look = lookOf(paragraph);
    characters.set(look, (characters.get(look) ?? 0) + paragraph.text.length);
  }
  const most = Math.max(0, ...characters.values());
  const others = [...characters].filter(([, count]) => count > 0 && count < most);
  return new Map(others.slice(0, MOST_LOOKS).map(([look], index) => [look, index + 1]));
}

function labelOf({ list, listLevel, styleId }: Paragraph, style: Style, numberParagraph: NumberParagraph): string {
  const own = list === undefined ? undefined : { list, ...(listLevel === undefined ? {} : { level: listLevel }) };
  const place = own ?? style.list;
  return place ? numberParagraph(place, styleId) : "";
}

/**
 * The title of the book is what the first lines have the style of titles for. Where that style comes again further
 * down it is one of headings, and above all others.
 */
function takeTitle(all: readonly Found[]): Pick<Roles, "title" | "author" | "roles"> {
  const written = all.filter(({ text }) => text !== "");
  const titles = written.filter(({ style }) => style.role === "title");
  const first = titles[0] ? written.indexOf(titles[0]) : 0;
  const onTop = written.slice(first, first + titles.length);
  if (titles.length === 0) return { title: null, author: null, roles: all.map(({ role }) => role) };
  if (first >= TITLE_LINES || titles.length > TITLE_LINES || onTop.some((each) => !titles.includes(each))) {
    return { title: null, author: null, roles: all.map(belowTitles) };
  }
  const [author, ...others] = written.slice(0, first + titles.length + TITLE_LINES).filter(isAuthor);
  const authors = author ? [author, ...others.filter(({ style }) => style.role === "author")] : [];
  const taken = new Set([...titles, ...authors]);
  return {
    title: titles.map(({ text }) => text).join(" "),
    author: authors.map(({ text }) => BY_LINE.exec(text)?.[1] ?? text).join(", ") || null,
    roles: all.map((each) => (taken.has(each) ? { ...each.role, isLeftOut: true } : each.role)),
  };
}

function isAuthor({ style, text, role }: Found): boolean {
  return role.headingLevel === undefined && (style.role === "author" || BY_LINE.test(text));
}

function belowTitles({ style, role }: Found): Role {
  if (style.role === "title") return { ...role, headingLevel: 1 };
  if (role.headingLevel === undefined) return role;
  return { ...role, headingLevel: Math.min(role.headingLevel + 1, DEEPEST_HEADING) };
}

function listContents(contents: readonly Paragraph[]): LeftOut[] {
  const characters = contents.reduce((sum, { text }) => sum + text.trim().length, 0);
  if (characters === 0) return [];
  return [{ what: "Table of contents", reason: "The chapters are found by their headings.", characters }];
}
