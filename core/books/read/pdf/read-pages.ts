import { problem } from "#core/http/errors.ts";
import type { Gutter } from "./find-gutter.ts";
import { levelSizes } from "./level-sizes.ts";
import type { Line, Page } from "./line.ts";
import { isDamage, type Pdf } from "./open-pdf.ts";
import { readPieces } from "./read-pieces.ts";
import { setLines } from "./set-lines.ts";

/** Some ten times the longest novel, as for a text. */
const MOST_CHARACTERS = 64 * 2 ** 20;

/**
 * The lines of all pages. Pages are read one after another, and what PDF.js keeps of each is let go.
 *
 * @throws `book-too-large` for more than 64 Mi characters, `book-broken` if no page can be read.
 */
export async function readPages(pdf: Pdf): Promise<Page[]> {
  const pages: Page[] = [];
  let characters = 0;
  let before: Gutter | undefined;
  for (let page = 0; page < pdf.numPages; page++) {
    const read = await readPieces(pdf, page + 1).catch(nothingOfDamaged);
    if (!read) {
      pages.push({ lines: [], askew: 0, isDamaged: true });
      continue;
    }
    const { pieces, askew } = read;
    const { lines, gutter = before } = setLines(pieces, page, before);
    before = gutter;
    characters += lines.reduce((sum, line) => sum + line.text.length, 0);
    if (characters > MOST_CHARACTERS)
      throw problem("book-too-large", { reason: "it holds more than 64 Mi characters" });
    pages.push({ lines, askew, isDamaged: false });
  }
  if (pages.every((page) => page.isDamaged)) throw problem("book-broken", { reason: "none of its pages can be read" });
  return fromTheLeft(levelSizes(pages));
}

/** One page that is damaged costs the book no other. */
function nothingOfDamaged(error: unknown): undefined {
  if (!isDamage(error)) throw error;
}

/** Books that run from right to left, seen in a mirror: their lines stand in at the left and end at the right, too. */
function fromTheLeft(pages: readonly Page[]): Page[] {
  const lines = pages.flatMap((page) => page.lines);
  const isMirrored = lines.filter((line) => line.isRightToLeft).length > lines.length / 2;
  const mirror = (line: Line): Line => ({ ...line, x: -line.right, right: -line.x });
  return pages.map((page) => (isMirrored ? { ...page, lines: page.lines.map(mirror) } : page));
}
