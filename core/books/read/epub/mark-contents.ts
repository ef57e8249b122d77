import type { LeftOut } from "../book-text.ts";
import { matterOfSemantics } from "../outline/matter.ts";
import type { Mark } from "../source-document.ts";
import type { Entry } from "./read-navigation.ts";
import type { PagePlace } from "./read-spine.ts";
import type { Target } from "./resolve-href.ts";

/**
 * Where the entries of a table of contents lead, outermost first. An entry that leads to no text begins where the first
 * one below it does; without any it is listed in `leftOut`, if its page was not left out before.
 */
export function markContents(
  entries: readonly Entry[],
  places: ReadonlyMap<string, PagePlace | undefined>,
): { contents: Mark[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const found = withStrays(places);
  const contents = entries.flatMap((entry) => marksOf(entry, 1, found, leftOut));
  return { contents, leftOut };
}

interface Places {
  get(path: string): PagePlace | undefined;
  has(path: string): boolean;
}

/** Pages by their path; one that a table of contents looks for in the wrong folder by its name, if no other has it. */
function withStrays(places: ReadonlyMap<string, PagePlace | undefined>): Places {
  const byName = Map.groupBy(places.keys(), nameOf);
  const find = (path: string) => {
    const [only, ...others] = places.has(path) ? [path] : (byName.get(nameOf(path)) ?? []);
    return others.length === 0 ? only : undefined;
  };
  return {
    get(path) {
      const found = find(path);
      return found === undefined ? undefined : places.get(found);
    },
    has: (path) => find(path) !== undefined,
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).toLowerCase();
}

function marksOf(entry: Entry, level: number, places: Places, leftOut: LeftOut[]): Mark[] {
  const below = entry.children.flatMap((child) => marksOf(child, level + 1, places, leftOut));
  const place = entry.target && places.get(entry.target.path);
  const at = entry.target && place && blockAt(entry.target, place);
  const begins = at ?? below[0]?.at;
  const isListed = entry.target && !place && places.has(entry.target.path);
  if (begins === undefined && isListed) return [];
  if (begins === undefined) {
    const what = entry.title || entry.target?.path || "An entry of the table of contents";
    leftOut.push({ what, reason: reasonWithout(entry, place), characters: 0 });
    return [];
  }
  const matter = matterOfSemantics(entry.semantics);
  const mark = { at: begins, title: entry.title, level };
  return [matter && matter !== "chapter" ? { ...mark, matter } : mark, ...below];
}

/** The block that a target leads to; `undefined` if no text follows there on its page. */
function blockAt({ fragment }: Target, { begins, ends, anchors }: PagePlace): number | undefined {
  const at = anchors.get(fragment) ?? begins;
  return at < ends ? at : undefined;
}

function reasonWithout(entry: Entry, place: PagePlace | undefined): string {
  if (!entry.target) return "This entry of the table of contents leads nowhere.";
  return place
    ? "There is no text at this place, pictures at most."
    : "The table of contents names a page that is not among the book's pages.";
}
