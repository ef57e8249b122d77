import { cleanLine } from "../clean-text.ts";
import { foldSigns } from "./fold-signs.ts";
import type { Pdf } from "./open-pdf.ts";

/** An entry of the file's outline, and the place it leads to. */
export interface OutlineEntry {
  readonly title: string;
  /** Depth, 1 for the outermost. */
  readonly level: number;
  /** Index of its page. */
  readonly page: number;
  /** Points from the top of the page; `undefined` if it leads to the page as a whole. */
  readonly y: number | undefined;
}

type OutlineItem = Awaited<ReturnType<Pdf["getOutline"]>>[number];

/** Fewer entries than this are no table of contents. */
const FEWEST_ENTRIES = 3;
const MOST_ENTRIES = 5_000;
const MOST_LEVELS = 6;

/** If more of the entries are called so, they list pages. */
const MOST_PAGE_NAMES = 0.5;
const PAGE_NAME = /^(?:page|pagina|página|seite|blatt|scan|slide|img|image|sheet|p\.)[\s_-]*[\divxlc]+$/i;
/** An entry for so many of the pages, and nothing but numbers: pages, too. */
const MOST_PAGES = 0.8;

/**
 * The entries of a file's outline that lead to one of its pages; none if they are fewer than three, or list pages only.
 */
export async function readOutline(pdf: Pdf): Promise<OutlineEntry[]> {
  // `null` for a file without one, whatever its type says. One that is broken is none.
  const items = ((await pdf.getOutline().catch(() => null)) ?? []) as OutlineItem[];
  const entries: OutlineEntry[] = [];
  const [only] = items;
  await collect(
    pdf,
    only && items.length === 1 && only.items.length >= FEWEST_ENTRIES ? only.items : items,
    1,
    entries,
  );
  return entries.length < FEWEST_ENTRIES || listsPages(entries, pdf.numPages) ? [] : entries;
}

async function collect(pdf: Pdf, items: readonly OutlineItem[], level: number, entries: OutlineEntry[]): Promise<void> {
  for (const item of items) {
    if (entries.length >= MOST_ENTRIES) return;
    const place = await placeOf(pdf, item.dest);
    const title = cleanLine(foldSigns(item.title));
    if (place && title) entries.push({ title, level, ...place });
    if (level < MOST_LEVELS) await collect(pdf, item.items, level + 1, entries);
  }
}

/** Where a destination leads; a page is told by its object or its index, the height as its way of showing demands. */
async function placeOf(pdf: Pdf, dest: OutlineItem["dest"]): Promise<Pick<OutlineEntry, "page" | "y"> | undefined> {
  try {
    const explicit: unknown = typeof dest === "string" ? await pdf.getDestination(dest) : dest;
    if (!Array.isArray(explicit)) return undefined;
    const [target, how, ...sides]: unknown[] = explicit;
    const page = typeof target === "number" ? target : await pdf.getPageIndex(target as { num: number; gen: number });
    if (!Number.isInteger(page) || page < 0 || page >= pdf.numPages) return undefined;
    const top = topOf((how as { name?: string } | undefined)?.name, sides);
    if (top === undefined) return { page, y: undefined };
    const viewport = (await pdf.getPage(page + 1)).getViewport({ scale: 1 });
    return { page, y: viewport.convertToViewportPoint(0, top)[1] as number };
  } catch {
    // A destination is a stranger's data: one that leads nowhere is none.
    return undefined;
  }
}

function topOf(how: string | undefined, sides: readonly unknown[]): number | undefined {
  const top =
    how === "XYZ" ? sides[1] : how === "FitH" || how === "FitBH" ? sides[0] : how === "FitR" ? sides[3] : undefined;
  return typeof top === "number" && Number.isFinite(top) ? top : undefined;
}

function listsPages(entries: readonly OutlineEntry[], pages: number): boolean {
  if (entries.filter(({ title }) => PAGE_NAME.test(title)).length > entries.length * MOST_PAGE_NAMES) return true;
  const onPages = new Set(entries.map(({ page }) => page)).size;
  return onPages >= pages * MOST_PAGES && entries.every(({ title }) => /^[\divxlc]+$/i.test(title));
}
