import type { Block } from "../source-document.ts";
import { type Candidate, LONGEST_TITLE, titleCandidate } from "./candidate.ts";
import { lettersOf } from "./fold-case.ts";
import { isContentsTitle, isMatterTitle } from "./matter.ts";

/** A printed table of contents stands in this part of the text, and this share of its entries comes again. */
const LATEST_CONTENTS = 0.2;
const FEWEST_ENTRIES = 3;
const MOST_ENTRIES = 1000;
const FEWEST_FOUND = 0.6;

/**
 * Headings that a table of contents printed in the text announces: lines of their own that say the same, in the same
 * order. Empty if there is no such table, or most of it does not come again.
 */
export function findPrintedTitles(
  blocks: readonly Block[],
  { begins, ends }: { begins: number; ends: number },
): Candidate[] {
  const latest = begins + Math.max(20, (ends - begins) * LATEST_CONTENTS);
  const heading = blocks.findIndex((block, at) => at >= begins && at < latest && isContentsTitle(firstLineOf(block)));
  if (heading < 0) return [];
  const { entries, end } = entriesAfter(blocks, heading, ends);
  const found = findInOrder(entries, blocks, end, ends);
  return found.length >= FEWEST_ENTRIES && found.length >= entries.length * FEWEST_FOUND ? found : [];
}

/** The lines below "Contents", as far as they are short, without numbers of pages. */
function entriesAfter(blocks: readonly Block[], heading: number, ends: number): { entries: string[]; end: number } {
  const entries: string[] = [];
  const seen = new Set<string>();
  let at = heading;
  for (; at < ends && entries.length < MOST_ENTRIES; at++) {
    const lines = (blocks[at]?.text ?? "").split("\n").slice(at === heading ? 1 : 0);
    if (lines.some((line) => line.length > LONGEST_TITLE || /[.!?]["”’]?$/.test(line.replace(/(?:\.\s?){3,}$/, ""))))
      break;
    const titles = lines.map(withoutPage);
    // What comes again is no entry but the first of the headings.
    if (titles.length === 1 && entries.length >= FEWEST_ENTRIES && seen.has(lettersOf(titles[0] ?? ""))) break;
    for (const title of titles) {
      if (lettersOf(title) === "") continue;
      entries.push(title);
      seen.add(lettersOf(title));
    }
  }
  return { entries, end: at };
}

function withoutPage(line: string): string {
  return line
    .trim()
    .replace(/(?:[\s.·…_]{2,}|\s)(?:\d{1,4}|[ivxlc]+)$/, "")
    .replace(/^(?:page|pag\.)$/i, "");
}

/** Each entry's heading, the first after that of the entry before. */
function findInOrder(entries: readonly string[], blocks: readonly Block[], from: number, ends: number): Candidate[] {
  const found: Candidate[] = [];
  const places = new Map<string, number[]>();
  for (let at = from; at < ends; at++) {
    const text = blocks[at]?.text ?? "";
    if (text.length > 2 * LONGEST_TITLE) continue;
    const key = lettersOf(text);
    const same = places.get(key);
    if (same) same.push(at);
    else places.set(key, [at]);
  }
  let next = from;
  for (const entry of entries) {
    const at = keysOf(entry)
      .flatMap((key) => places.get(key) ?? [])
      .find((place) => place >= next);
    if (at === undefined) continue;
    const title = (blocks[at]?.text ?? "").replaceAll("\n", " ").trim();
    const candidate = titleCandidate(at, title);
    found.push(isMatterTitle(title) ? candidate : { ...candidate, kind: "chapter" });
    next = at + 1;
  }
  return found;
}

/** The entry as it stands, and without a numeral before it. */
function keysOf(entry: string): string[] {
  const bare = entry.replace(/^(?:[IVXLC]+|\d{1,3})[.):]?\s+/, "");
  return [...new Set([entry, bare].map(lettersOf))].filter((key) => key !== "");
}

function firstLineOf(block: Block): string {
  return block.text.split("\n", 1)[0] ?? "";
}
