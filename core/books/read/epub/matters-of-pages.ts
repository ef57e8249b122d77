import type { ContentType } from "../book-text.ts";
import { matterOfSemantics } from "../outline/matter.ts";
import type { Entry, Navigation } from "./read-navigation.ts";
import type { Package } from "./read-package.ts";

type Matter = Exclude<ContentType, "chapter">;

/** Numbers of the pages that printers set before the first of the text. */
const ROMAN = /^[ivxlc]+$/i;

/**
 * Front and back matter by path: as landmarks and guide say of whole files that they call nothing else, and files
 * whose pages in print have roman numbers, all before the page 1.
 */
export function mattersOf({ landmarks, pageList }: Navigation, book: Package): Map<string, Matter> {
  const matters = new Map<string, Matter>(romanFiles(pageList, book).map((path) => [path, "front_matter"]));
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

function romanFiles(pageList: readonly Entry[], { spine }: Package): string[] {
  const pages = Map.groupBy(pageList, ({ target }) => target?.path ?? "");
  const isRoman = (path: string) => (pages.get(path) ?? []).some(({ title }) => ROMAN.test(title));
  const isArabic = (path: string) => (pages.get(path) ?? []).some(({ title }) => /^\d+$/.test(title));
  const paths = spine.map(({ item }) => item.path);
  const first = paths.findIndex(isArabic);
  return first < 0 ? [] : paths.slice(0, first).filter(isRoman);
}
