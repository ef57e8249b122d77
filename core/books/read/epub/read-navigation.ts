import type { Archive } from "../archive/open-archive.ts";
import { decodeText } from "../decode-text.ts";
import { childrenOf, type Element, findAll, lineOf, parseTree } from "../markup/element-tree.ts";
import type { Item, Package } from "./read-package.ts";
import { isRemote, resolveHref, type Target } from "./resolve-href.ts";

/** A line of the table of contents. */
export interface Entry {
  readonly title: string;
  /** Without one it only groups others. */
  readonly target?: Target;
  /** Words of `epub:type` and `role`, or the type of a guide. */
  readonly semantics: string;
  readonly children: readonly Entry[];
}

export interface Navigation {
  readonly contents: readonly Entry[];
  /** What the book says that certain pages are: the landmarks of EPUB 3, the guide of EPUB 2. */
  readonly landmarks: readonly Entry[];
  /** The pages of the printed book, each by its number. */
  readonly pageList: readonly Entry[];
}

/** Lists of a navigation document that are no table of contents. */
const OTHER_LISTS = /\b(?:page-list|landmarks|lo[aitv])\b/;

/**
 * The table of contents of an EPUB, from its navigation document (EPUB 3) or its NCX (EPUB 2), whichever has entries.
 *
 * @throws `book-unsafe` and `book-broken`.
 */
export async function readNavigation(archive: Archive, book: Package): Promise<Navigation> {
  const nav = await readDocument(archive, findNavigation(book), "html");
  const lists = nav ? findAll(nav.tree, "nav") : [];
  const isOf = (type: string) => (list: Element) => semanticsOf(list).split(/\s+/).includes(type);
  const toc =
    lists.find(isOf("toc")) ??
    lists.find(isOf("doc-toc")) ??
    lists.find((list) => !OTHER_LISTS.test(semanticsOf(list)));
  const ofNav = nav && toc ? listEntries(toc, nav.path) : [];
  const entriesOf = (type: string) =>
    nav ? lists.filter(isOf(type)).flatMap((list) => listEntries(list, nav.path)) : [];
  const ncx = await readNcx(archive, book);
  const guide = book.guide.map(({ type, ...target }) => ({ title: "", target, semantics: type, children: [] }));
  return {
    contents: ofNav.length > 0 ? ofNav : ncx.contents,
    landmarks: [...entriesOf("landmarks"), ...guide],
    pageList: [...entriesOf("page-list"), ...ncx.pageList],
  };
}

/** The file that holds the table of contents of EPUB 3. */
export function findNavigation(book: Package): Item | undefined {
  return book.items.find((item) => item.properties.includes("nav"));
}

async function readNcx(archive: Archive, book: Package): Promise<Pick<Navigation, "contents" | "pageList">> {
  const ncx = await readDocument(archive, book.ncx, "xml");
  const entriesOf = (list: string, point: string) =>
    ncx ? findAll(ncx.tree, list).flatMap((each) => pointEntries(each, point, ncx.path)) : [];
  return { contents: entriesOf("navmap", "navpoint"), pageList: entriesOf("pagelist", "pagetarget") };
}

async function readDocument(archive: Archive, item: Item | undefined, language: "xml" | "html") {
  const bytes = item && (await archive.read(item.path));
  return item && bytes ? { path: item.path, tree: parseTree(decodeText(bytes), language) } : undefined;
}

function pointEntries(parent: Element, name: string, from: string): Entry[] {
  return childrenOf(parent, name).map((point) => {
    const [label] = childrenOf(point, "navlabel");
    const [content] = childrenOf(point, "content");
    const children = pointEntries(point, name, from);
    return { ...entryOf(lineOf(label), content?.attributes.src, from), semantics: "", children };
  });
}

/** The items of the lists directly in an element; some books put wrappers between. */
function listEntries(parent: Element, from: string): Entry[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === "li") return [itemEntry(child, from)];
    return listEntries(child, from);
  });
}

function itemEntry(item: Element, from: string): Entry {
  const label = findLabel(item);
  const lists = childrenOf(item).filter((child) => child.name === "ol" || child.name === "ul");
  return {
    ...entryOf(lineOf(label), label?.attributes.href, from),
    semantics: `${label ? semanticsOf(label) : ""} ${semanticsOf(item)}`,
    children: lists.flatMap((list) => listEntries(list, from)),
  };
}

/** The first link of an item, or its first text, but not one of a list inside of it. */
function findLabel(item: Element): Element | undefined {
  const own = childrenOf(item).filter((child) => child.name !== "ol" && child.name !== "ul");
  for (const child of own) {
    const link = child.name === "a" ? child : findAll(child, "a")[0];
    if (link) return link;
  }
  return own.find((child) => lineOf(child) !== null);
}

function entryOf(title: string | null, href: string | undefined, from: string): { title: string; target?: Target } {
  const target = href === undefined || isRemote(href) ? undefined : resolveHref(from, href);
  return { title: title ?? "", ...(target ? { target } : {}) };
}

function semanticsOf({ attributes }: Element): string {
  return `${attributes.type ?? ""} ${attributes.role ?? ""}`.toLowerCase();
}
