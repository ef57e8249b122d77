import { problem } from "#core/http/errors.ts";
import type { Archive } from "../archive/open-archive.ts";
import { cleanLine } from "../clean-text.ts";
import { decodeText } from "../decode-text.ts";
import { childrenOf, type Element, findAll, lineOf, parseTree } from "../markup/element-tree.ts";
import { isRemote, resolveHref } from "./resolve-href.ts";

const CONTAINER = "META-INF/container.xml";

/** A file of the book, as its manifest lists it. */
export interface Item {
  readonly id: string;
  readonly path: string;
  readonly mediaType: string;
  /** Such as `nav` or `cover-image`. */
  readonly properties: readonly string[];
}

export interface SpinePage {
  readonly item: Item;
  /** Whether it is read only when a link leads there. */
  readonly isAside: boolean;
}

/** What the package file (OPF) tells of a book. */
export interface Package {
  readonly title: string | null;
  readonly author: string | null;
  readonly language: string | null;
  readonly items: readonly Item[];
  /** The pages in reading order, each once. */
  readonly spine: readonly SpinePage[];
  /** Ids of pages that the reading order names and the manifest does not list. */
  readonly unlisted: readonly string[];
  /** The table of contents of EPUB 2 (NCX), if there is one. */
  readonly ncx?: Item;
  /** Ids and paths that EPUB 2 gives as the cover's, the likeliest first. */
  readonly coverNames: readonly string[];
  /** What the guide says of pages: their path and a type such as `title-page`. */
  readonly guide: readonly { readonly path: string; readonly fragment: string; readonly type: string }[];
}

/**
 * Reads the package of an EPUB.
 *
 * @throws `not-a-book` for an archive that is no EPUB, `book-broken`, `book-unsafe` if it lists files outside of itself,
 * and `no-text-found` if it lists files but none of them is a page.
 */
export async function readPackage(archive: Archive): Promise<Package> {
  const path = await findPackage(archive);
  const bytes = await archive.read(path);
  if (!bytes) throw problem("book-broken", { reason: "the list of its pages is missing" });
  const root = parseTree(decodeText(bytes), "xml");
  const metadata = findAll(root, "metadata")[0];
  const items = findAll(root, "manifest").flatMap((manifest) => readItems(manifest, path));
  const byId = Map.groupBy(items, (item) => item.id);
  const [spine] = findAll(root, "spine");
  const { pages, unlisted } = readSpine(spine, byId);
  if (items.length > 0 && !items.some(isPage)) throw problem("no-text-found");
  if (pages.length === 0) throw problem("book-broken", { reason: "the list of its pages is empty" });
  const ncx =
    byId.get(spine?.attributes.toc ?? "")?.[0] ?? items.find((item) => item.mediaType === "application/x-dtbncx+xml");
  return {
    ...readMetadata(metadata),
    items,
    spine: pages,
    unlisted,
    ...(ncx ? { ncx } : {}),
    coverNames: coverNamesIn(metadata, path),
    guide: findAll(root, "reference").flatMap(({ attributes: { href = "", type = "" } }) => {
      const target = resolveHref(path, href);
      return target ? [{ ...target, type }] : [];
    }),
  };
}

async function findPackage(archive: Archive): Promise<string> {
  const container = await archive.read(CONTAINER);
  if (!container) throw problem("not-a-book", { reason: describeArchive(archive.names) });
  const files = findAll(parseTree(decodeText(container), "xml"), "rootfile");
  const file = files.find((each) => each.attributes["media-type"] === "application/oebps-package+xml") ?? files[0];
  const path = file?.attributes["full-path"];
  if (!path) throw problem("book-broken", { reason: "it does not say where the list of its pages is" });
  const target = resolveHref("", path);
  if (!target) throw problem("book-unsafe", { reason: "it refers to a file outside of itself" });
  return target.path;
}

function describeArchive(names: readonly string[]): string {
  if (names.some((name) => name.startsWith("xl/"))) return "it is an Excel table";
  if (names.some((name) => name.startsWith("ppt/"))) return "they are PowerPoint slides";
  if (names.includes("content.xml") && names.includes("mimetype")) return "it is an OpenDocument file";
  return "it is a ZIP archive, but no book";
}

function readItems(manifest: Element, from: string): Item[] {
  return childrenOf(manifest, "item").flatMap(({ attributes }) => {
    const { id = "", href = "" } = attributes;
    if (href === "" || isRemote(href)) return [];
    const target = resolveHref(from, href);
    if (!target) throw problem("book-unsafe", { reason: "it refers to a file outside of itself" });
    const properties = (attributes.properties ?? "").split(/\s+/);
    return [{ id, path: target.path, mediaType: (attributes["media-type"] ?? "").toLowerCase(), properties }];
  });
}

/** The pages in their order. Where an id was given twice, it stands for one item after the other. */
function readSpine(
  spine: Element | undefined,
  items: ReadonlyMap<string, readonly Item[]>,
): { pages: SpinePage[]; unlisted: string[] } {
  const pages = new Map<string, SpinePage>();
  const unlisted = new Set<string>();
  const times = new Map<string, number>();
  for (const { attributes } of spine ? childrenOf(spine, "itemref") : []) {
    const { idref = "", linear } = attributes;
    const time = times.get(idref) ?? 0;
    times.set(idref, time + 1);
    const namesakes = items.get(idref) ?? [];
    const item = namesakes[Math.min(time, namesakes.length - 1)];
    if (!item) unlisted.add(idref);
    else if (isPage(item) && !pages.has(item.path)) pages.set(item.path, { item, isAside: linear === "no" });
  }
  return { pages: [...pages.values()], unlisted: [...unlisted] };
}

/** Types of files that hold no text to be read, though some books put them into their reading order. */
const NO_PAGE = /^(?:image|audio|video|font)\/|font|opentype|^text\/(?:css|javascript)$|javascript|dtbncx|smil/;

function isPage({ mediaType }: Item): boolean {
  return !NO_PAGE.test(mediaType);
}

function readMetadata(metadata: Element | undefined): Pick<Package, "title" | "author" | "language"> {
  if (!metadata) return { title: null, author: null, language: null };
  const refined = refinementsIn(metadata);
  const titles = findAll(metadata, "title");
  const main = titles.find(({ attributes }) => refined.get(`#${attributes.id} title-type`) === "main") ?? titles[0];
  const creators = findAll(metadata, "creator").filter((each) => !isUnknown(lineOf(each)));
  const roleOf = ({ attributes }: Element) => attributes.role ?? refined.get(`#${attributes.id} role`) ?? "aut";
  const authors = creators.filter((creator) => roleOf(creator) === "aut");
  const names = (authors.length > 0 ? authors : creators.slice(0, 1)).map(lineOf);
  const language = lineOf(findAll(metadata, "language")[0])?.replaceAll("_", "-") ?? "";
  return {
    title: isUnknown(lineOf(main)) ? null : lineOf(main),
    author: cleanLine([...new Set(names)].join(", ")),
    language: /^(?!und\b)[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(language) ? language : null,
  };
}

/** What EPUB 3 says of other lines of the metadata, by `#id property`. */
function refinementsIn(metadata: Element): Map<string, string | null> {
  return new Map(
    findAll(metadata, "meta").map((meta) => [`${meta.attributes.refines} ${meta.attributes.property}`, lineOf(meta)]),
  );
}

/** Whether a name is the one that makers of EPUBs put where none was given. */
function isUnknown(name: string | null): boolean {
  return name === null || /^(?:unknown|untitled)$/i.test(name);
}

function coverNamesIn(metadata: Element | undefined, from: string): string[] {
  const metas = metadata ? findAll(metadata, "meta").filter(({ attributes }) => attributes.name === "cover") : [];
  return metas.flatMap(({ attributes: { content = "" } }) => [content, resolveHref(from, content)?.path ?? content]);
}
