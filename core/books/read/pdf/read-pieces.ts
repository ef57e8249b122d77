import { problem } from "#core/http/errors.ts";
import { cleanText } from "../clean-text.ts";
import { foldSigns } from "./fold-signs.ts";
import type { Piece } from "./line.ts";
import type { Pdf } from "./open-pdf.ts";

type PdfPage = Awaited<ReturnType<Pdf["getPage"]>>;
type TextItem = Extract<Awaited<ReturnType<PdfPage["getTextContent"]>>["items"][number], { str: string }>;
type TextStyles = Awaited<ReturnType<PdfPage["getTextContent"]>>["styles"];
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** A page of the densest dictionary has some 20,000 characters. */
const MOST_PAGE_CHARACTERS = 1_000_000;

/** Points: the most that PDF 1.7 (annex C.2) allows a page in either direction. What lies beyond is nowhere. */
const LARGEST_PAGE = 14_400;

/** Text that leaves the level by more than this, as a share of its length, is set across the page. */
const STEEPEST = 0.1;

/**
 * Of the signs of a page that stand alone so many have the next below them, where its lines run down and the file does
 * not say so.
 */
const MOST_STACKED = 0.5;
/** How far below, in sizes of the letters, and how little beside. */
const BELOW = [0.6, 1.6] as const;
const BESIDE = 0.15;

interface PagePieces {
  readonly pieces: readonly Piece[];
  /** Characters of text that is set up, down or across the page. */
  readonly askew: number;
}

/**
 * The text of a page in the order in which the file has it, each piece at its place. A page of vertical writing is laid
 * on its side, so that its columns, right to left, become lines from top to bottom.
 *
 * @param number from 1.
 * @throws `book-too-large` for a page with more than a million characters.
 */
export async function readPieces(pdf: Pdf, number: number): Promise<PagePieces> {
  const page = await pdf.getPage(number);
  const { width, transform } = page.getViewport({ scale: 1 });
  const items: TextItem[] = [];
  const styles: TextStyles = {};
  let characters = 0;
  const stream: ReadableStream<{ items: TextItem[]; styles: TextStyles }> = page.streamTextContent();
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    Object.assign(styles, part.value.styles);
    for (const item of part.value.items) {
      characters += item.str.length + 1;
      if (characters <= MOST_PAGE_CHARACTERS) items.push(item);
    }
  }
  // Only now: PDF.js would go on to write to a stream that was left, and fail where nobody can catch it.
  if (characters > MOST_PAGE_CHARACTERS)
    throw problem("book-too-large", { reason: "one page of it has more than a million characters" });
  page.cleanup();
  const vertical = items.filter((item) => styles[item.fontName]?.vertical).length;
  const view = transform as unknown as Matrix;
  if (vertical > items.length / 2) return place(items, turn(view, width));
  const stacked = stackedAmong(items);
  return stacked.size > 0 ? place(items, turn(view, width), stacked) : place(items, view);
}

/** The signs of a page whose lines run down though the file sets each sign by itself; none for any other page. */
function stackedAmong(items: readonly TextItem[]): ReadonlySet<TextItem> {
  const signs = items.filter(({ str, width }) => width > 0 && /^\S$/u.test(str.trim()));
  const stacked = signs.filter((sign, index) => {
    const [next, before] = [signs[index + 1], signs[index - 1]];
    return (next && isBelow(sign, next)) || (before && isBelow(before, sign));
  });
  const shown = items.filter(({ str }) => str.trim() !== "").length;
  return new Set(stacked.length > shown * MOST_STACKED ? signs : []);
}

function isBelow(sign: TextItem, next: TextItem): boolean {
  const [x = 0, y = 0, nextX = 0, nextY = 0] = [...sign.transform.slice(4), ...next.transform.slice(4)] as number[];
  const size = sign.height;
  const down = y - nextY;
  return Math.abs(nextX - x) <= BESIDE * size && down >= BELOW[0] * size && down <= BELOW[1] * size;
}

function place(items: readonly TextItem[], view: Matrix, stacked: ReadonlySet<TextItem> = new Set()): PagePieces {
  const pieces: Piece[] = [];
  let askew = 0;
  let hasSpaceBefore = false;
  for (const item of items) {
    const text = foldSigns(cleanText(item.str));
    if (text === "") {
      hasSpaceBefore ||= item.str !== "";
      continue;
    }
    const [a, b, c, d, left, y] = multiply(view, item.transform as unknown as Matrix);
    const isStacked = stacked.has(item) && Math.abs(a) < Math.abs(b);
    const isVertical = isStacked || item.dir === "ttb" || (item.width === 0 && item.height > 0);
    const [along, across] = isVertical ? [-c, -d] : [a, b];
    // The place of a sign that stands upright is its foot.
    const x = isStacked ? left - item.height : left;
    const right = x + (isVertical ? item.height : item.width);
    const size = Math.hypot(c, d) || Math.hypot(a, b);
    const isOnPage = [x, right, y, size].every((value) => Math.abs(value) <= LARGEST_PAGE);
    if (!isOnPage || along <= 0 || Math.abs(across) > along * STEEPEST) {
      askew += text.length;
      continue;
    }
    pieces.push({
      text,
      x,
      right,
      y,
      size,
      font: item.fontName,
      isRightToLeft: item.dir === "rtl",
      hasSpaceBefore: hasSpaceBefore || item.str.startsWith(" "),
    });
    hasSpaceBefore = item.str.endsWith(" ");
  }
  return { pieces, askew };
}

/** The view from the right side of the page: what runs down runs along, and the rightmost is uppermost. */
function turn(view: Matrix, width: number): Matrix {
  return multiply([0, -1, 1, 0, 0, width], view);
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}
