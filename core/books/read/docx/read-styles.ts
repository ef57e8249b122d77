import type { Archive } from "../archive/open-archive.ts";
import { childrenOf, type Element, findAll } from "../markup/element-tree.ts";
import { readPart } from "./find-parts.ts";
import { languageTag } from "./read-properties.ts";

/** What a style says of the paragraphs that have it. */
export interface Style {
  readonly role?: "title" | "author" | "contents";
  /** 1 to 6. */
  readonly headingLevel?: number;
  readonly list?: ListPlace;
}

/** A level of a list: the number of the list, and the depth from 0. */
export interface ListPlace {
  readonly list: string;
  readonly level?: number;
}

export interface Styles {
  /** BCP 47 tag of the language in which the document is written. */
  readonly language: string | null;
  readonly byId: ReadonlyMap<string, Style>;
  /** For each style of lists the number of the list that it is. */
  readonly lists: ReadonlyMap<string, string>;
  /** Ids of the styles of runs whose text nobody sees. */
  readonly hidden: ReadonlySet<string>;
}

/**
 * Word itself names headings in English whatever language it speaks; what other programs write, and old documents
 * brought with them, has the name of its own language.
 */
const HEADING =
  /^(?:heading|überschrift|titre|título|titulo|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|címsor|titlu|başlık|заголовок|επικεφαλίδα|見出し|标题|標題|제목)\s*([1-9])$/iu;
const TITLE = /^(?:(?:book )?title|titel|titre|título|titolo|tytuł|название)$/iu;
const AUTHOR = /^(?:author|autor|auteur|autore|byline)$/iu;
const CONTENTS = /^(?:toc (?:\d|heading)|contents (?:\d|heading)|table of (?:contents|figures)(?: .*)?)$/iu;

const DEEPEST_HEADING = 6;
/** What Word writes for an outline level that is none: body text. */
const BODY_TEXT = 9;

/** Reads the styles of a Word document, each with what it takes over from the one it is based on. */
export async function readStyles(archive: Archive): Promise<Styles> {
  const root = await readPart(archive, "word/styles.xml");
  const elements = root ? findAll(root, "style") : [];
  const paragraphs = new Map<string, Element>();
  const lists = new Map<string, string>();
  const hidden = new Set<string>();
  for (const element of elements) {
    const { styleid: id = "", type = "paragraph" } = element.attributes;
    const list = listOf(element)?.list;
    if (type === "paragraph" && !paragraphs.has(id)) paragraphs.set(id, element);
    if (type === "numbering" && list) lists.set(id, list);
    if (type === "character" && isHidden(element)) hidden.add(id);
  }
  const byId = new Map([...paragraphs.keys()].map((id) => [id, styleOf(id, paragraphs)]));
  const defaults = root && findAll(root, "docdefaults")[0];
  const language = defaults && findAll(defaults, "lang")[0]?.attributes.val;
  return { language: languageTag(language), byId, lists, hidden };
}

/** The level of a heading for an outline level as Word writes it, from 0; `undefined` for body text. */
export function headingLevelOfOutline(level: number): number | undefined {
  if (!(level >= 0 && level < BODY_TEXT)) return undefined;
  return Math.min(level + 1, DEEPEST_HEADING);
}

/** The style with this id: of every fact the one that is nearest on the way to the style that all is based on. */
function styleOf(id: string, elements: ReadonlyMap<string, Element>): Style {
  const chain = chainOf(id, elements);
  const level = chain.map(headingLevelOf).find((found) => found !== undefined);
  const list = chain.map(listOf).find((found) => found !== undefined);
  const role = chain[0] && roleOf(nameOf(chain[0]));
  return {
    ...(role ? { role } : {}),
    ...(level !== undefined && level > 0 ? { headingLevel: level } : {}),
    ...(list ? { list } : {}),
  };
}

function chainOf(id: string, elements: ReadonlyMap<string, Element>): Element[] {
  const chain = new Set<Element>();
  let element = elements.get(id);
  // A style that is based on itself ends the chain.
  while (element && !chain.has(element)) {
    chain.add(element);
    element = elements.get(childrenOf(element, "basedon")[0]?.attributes.val ?? "");
  }
  return [...chain];
}

/** 0 where the style says that it is no heading, `undefined` where it does not say. */
function headingLevelOf(style: Element): number | undefined {
  const named = HEADING.exec(nameOf(style))?.[1];
  if (named) return Math.min(Number(named), DEEPEST_HEADING);
  const level = propertyOf(style, "outlinelvl")?.attributes.val;
  return level === undefined ? undefined : (headingLevelOfOutline(Number(level)) ?? 0);
}

function roleOf(name: string): Style["role"] {
  if (TITLE.test(name)) return "title";
  if (AUTHOR.test(name)) return "author";
  return CONTENTS.test(name) ? "contents" : undefined;
}

function listOf(style: Element): ListPlace | undefined {
  const numbering = propertyOf(style, "numpr");
  const list = numbering && childrenOf(numbering, "numid")[0]?.attributes.val;
  if (!list) return undefined;
  const level = childrenOf(numbering, "ilvl")[0]?.attributes.val;
  return level === undefined ? { list } : { list, level: Number(level) };
}

function isHidden(style: Element): boolean {
  const vanish = childrenOf(style, "rpr").flatMap((properties) => childrenOf(properties, "vanish"))[0];
  return vanish !== undefined && !isOff(vanish.attributes.val);
}

/** Whether a property that is there says that it does not hold. */
export function isOff(value: string | undefined): boolean {
  return value !== undefined && /^(?:0|false|off)$/.test(value);
}

function propertyOf(style: Element, name: string): Element | undefined {
  return childrenOf(style, "ppr").flatMap((properties) => childrenOf(properties, name))[0];
}

function nameOf(style: Element): string {
  return childrenOf(style, "name")[0]?.attributes.val ?? "";
}
