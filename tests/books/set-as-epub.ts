import { type EpubParts, makeEpub } from "#core/books/read/make-epub.fixture.ts";
import { type Division, inOrder } from "./division.ts";

export interface EpubSetting {
  /** Where the file lists its chapters. */
  readonly contents?: "nav" | "ncx" | "none";
  /** How headings are marked on the pages: as such, as a paragraph that looks like one, or not at all. */
  readonly headings?: "marked" | "paragraphs" | "none";
  /** Whether parts and chapters stand in one list, side by side. */
  readonly flat?: boolean;
  /** Whether all of the book is one file with a place for each division. */
  readonly onePage?: boolean;
  /** What an entry of the contents says, if it is not the whole heading; `undefined` leaves the entry out. */
  readonly entry?: (division: Division) => string | undefined;
  readonly rest?: EpubParts;
}

interface Entry {
  readonly label: string;
  readonly href: string;
  readonly below: readonly Entry[];
}

/** A book as an EPUB, each division on a page of its own unless the setting says otherwise. */
export function setAsEpub(divisions: readonly Division[], setting: EpubSetting = {}): Uint8Array {
  const { contents = "nav", onePage = false, flat = false, rest = {} } = setting;
  const all = inOrder(divisions);
  const placeOf = new Map(all.map(({ division }, index) => [division, `d${index}`]));
  const pages = all.map(({ division, depth }) => pageOf(division, depth, placeOf.get(division) ?? "", setting));
  const files = onePage
    ? { "text.xhtml": pages.join("\n") }
    : Object.fromEntries(pages.map((page, i) => [`d${i}.xhtml`, page]));
  const href = (division: Division) => {
    const id = placeOf.get(division) ?? "";
    return onePage ? `text.xhtml#${id}` : `${id}.xhtml`;
  };
  const entries = entriesOf(divisions, href, setting.entry ?? (({ heading }) => heading.join(" ")), flat);
  return makeEpub({
    pages: files,
    ...(contents === "nav" ? { nav: entries.map(navItem).join("") } : {}),
    ...(contents === "ncx" ? { ncx: entries.map(ncxPoint).join("") } : {}),
    ...rest,
  });
}

function pageOf({ heading, text }: Division, depth: number, id: string, { headings = "marked" }: EpubSetting): string {
  const lines = headings === "none" ? [] : heading;
  const set = lines.map((line, index) =>
    headings === "marked"
      ? `<h${depth + index}>${escaped(line)}</h${depth + index}>`
      : `<p><b>${escaped(line)}</b></p>`,
  );
  const paragraphs = text.map((each) => `<p>${escaped(each).replaceAll("\n", "<br/>")}</p>`);
  return `<section id="${id}">${[...set, ...paragraphs].join("\n")}</section>`;
}

function entriesOf(
  divisions: readonly Division[],
  href: (division: Division) => string,
  label: (division: Division) => string | undefined,
  flat: boolean,
): Entry[] {
  return divisions.flatMap((division) => {
    const below = entriesOf(division.children, href, label, flat);
    const name = label(division);
    if (name === undefined) return below;
    const entry = { label: name, href: href(division) };
    return flat ? [{ ...entry, below: [] }, ...below] : [{ ...entry, below }];
  });
}

function navItem({ label, href, below }: Entry): string {
  const list = below.length > 0 ? `<ol>${below.map(navItem).join("")}</ol>` : "";
  return `<li><a href="${href}">${escaped(label)}</a>${list}</li>`;
}

function ncxPoint({ label, href, below }: Entry): string {
  return `<navPoint><navLabel><text>${escaped(label)}</text></navLabel><content src="${href}"/>${below.map(ncxPoint).join("")}</navPoint>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
