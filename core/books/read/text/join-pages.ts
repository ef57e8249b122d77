import { readHeading } from "../outline/read-heading.ts";

/** Fewer pages show nothing. */
const FEWEST_PAGES = 4;
/** Of pages of print so many and more end within a sentence; chapters and poems that begin on a new page do not. */
const FEWEST_BROKEN = 0.3;
/** A line that so many pages share, but for their numbers, is one that runs through the book. */
const FEWEST_SHARED = 0.3;
const LONGEST_RUNNING = 80;

const SENTENCE_END = /[.!?…:;]["'”’»)\]]*$|["”»]$/u;

/** A text without its pages, and the lines that stood at the head or foot of them. */
export interface JoinedPages {
  readonly text: string;
  readonly running: readonly string[];
}

/**
 * Joins the pages of a text that form feeds part, as programs write it that take the text of a PDF: without the numbers
 * of pages and the lines that run through the book, and with sentences whole that a page's end broke. Where a form feed
 * only begins a chapter it parts paragraphs.
 */
export function joinPages(text: string): JoinedPages {
  const pages = text.split("\f").map((page) => page.split("\n"));
  const shared = new Set([...findShared(pages.map(firstLine)), ...findShared(pages.map(lastLine))]);
  const running: string[] = [];
  const inner = pages.map((page) => withoutRunning(page, shared, running));
  const ends = inner.map(lastLine).filter((line) => line !== "");
  const broken = ends.slice(0, -1).filter((line) => !SENTENCE_END.test(line));
  if (pages.length < FEWEST_PAGES || broken.length < ends.length * FEWEST_BROKEN) {
    return { text: text.replaceAll("\f", "\n\n"), running: [] };
  }
  const parts: string[] = [];
  let end = "";
  for (const page of inner) {
    const start = firstLine(page);
    if (start === "") continue;
    const goesOn = !SENTENCE_END.test(end) && !readHeading(end) && !readHeading(start);
    if (parts.length > 0) parts.push(goesOn ? "\n" : "\n\n");
    parts.push(page.join("\n").replace(/^\n+/, "").trimEnd());
    end = lastLine(page);
  }
  return { text: parts.join(""), running };
}

function withoutRunning(page: readonly string[], shared: ReadonlySet<string>, running: string[]): string[] {
  const first = page.findIndex((line) => line.trim() !== "");
  const last = page.findLastIndex((line) => line.trim() !== "");
  return page.filter((line, at) => {
    const runs = (at === first || at === last) && shared.has(keyOf(line));
    if (runs) running.push(line.trim());
    return !runs;
  });
}

/**
 * What enough of the lines have in common. Headings stay, of which each has another number, and the refrains of songs.
 */
function findShared(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const isText = SENTENCE_END.test(line) && /\p{Ll}/u.test(line);
    if (line === "" || line.length > LONGEST_RUNNING || isText || readHeading(line)) continue;
    counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= lines.length * FEWEST_SHARED).map(([key]) => key);
}

/** A line without its number, and whatever its case. */
function keyOf(line: string): string {
  return line
    .trim()
    .toLowerCase()
    .replaceAll(/\d+|\b[ivxlc]+\b/g, "#");
}

function firstLine(lines: readonly string[]): string {
  return lines.find((line) => line.trim() !== "")?.trim() ?? "";
}

function lastLine(lines: readonly string[]): string {
  return lines.findLast((line) => line.trim() !== "")?.trim() ?? "";
}
