import { isContentsTitle } from "../outline/matter.ts";
import { readCountedLine } from "../outline/read-counted-line.ts";
import { looksLikeTitle, readHeading } from "../outline/read-heading.ts";
import type { Paragraph } from "./join-paragraphs.ts";
import { isBare } from "./join-titles.ts";
import { isOfSize, type Setting } from "./measure-text.ts";

const LARGER = 1.12;
const LONGEST = 200;
const MOST_LINES = 4;
/** One in the size of the text is told by its font, and is shorter. */
const LONGEST_IN_TEXT_SIZE = 100;

/**
 * If more of the paragraphs than this would be headings of one look, they are none: of larger letters, and of another
 * font.
 */
const MOST_LARGE = 0.5;
const MOST_OTHER = 0.15;

const DEEPEST = 6;

/** Room above and below a heading that only its words and its place tell, as a multiple of the text's leading. */
const ROOM = 1.3;

/**
 * The paragraphs that are headings by their look, each with its level: larger than the text, or in another font and
 * alone on a line. The larger, the nearer to level 1. Where there are such, those by name that stand apart, and the
 * titles below them, are headings as well.
 *
 * @param paragraphs without those that are known to be none.
 */
export function findHeadings(paragraphs: readonly Paragraph[], setting: Setting): Map<Paragraph, number> {
  const looks = new Map<Paragraph, number>();
  for (const paragraph of paragraphs) {
    const look = lookOf(paragraph, setting);
    if (look !== undefined) looks.set(paragraph, look);
  }
  const counts = Map.groupBy(looks.values(), (look) => look);
  for (const [paragraph, look] of looks) {
    const most = Math.max(1, paragraphs.length * (look > 0 ? MOST_LARGE : MOST_OTHER));
    if ((counts.get(look)?.length ?? 0) > most) looks.delete(paragraph);
  }
  if (looks.size > 0) addNamed(looks, paragraphs, setting);
  const places = new Map(paragraphs.map((paragraph, at) => [paragraph, at]));
  const sizes = [...new Set(looks.values())].toSorted((a, b) => b - a);
  const levelOf = (look: number) => Math.min(sizes.indexOf(look) + 1, DEEPEST);
  const found = [...looks].sort(([a], [b]) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  return new Map(
    found.map(([paragraph, look], index) => {
      // Nothing lies inside of a table of contents, however large its heading is.
      const next = isContentsTitle(paragraph.text) ? found[index + 1]?.[1] : undefined;
      return [paragraph, levelOf(Math.min(look, next ?? look))];
    }),
  );
}

/**
 * Adds such as "CHAPTER I" that stand apart though in letters of the text, and titles that do so below one of these.
 */
function addNamed(looks: Map<Paragraph, number>, paragraphs: readonly Paragraph[], setting: Setting): void {
  for (const [index, paragraph] of paragraphs.entries()) {
    if (looks.has(paragraph)) continue;
    const [above, below] = [paragraphs[index - 1], paragraphs[index + 1]];
    const isLine = paragraph.lines.length > 0 && paragraph.lines.length <= 2 && paragraph.text.length <= LONGEST;
    if (!isLine || !isApart(paragraph, below, setting)) continue;
    const isNamed = readHeading(paragraph.text)?.number !== undefined && isApart(above, paragraph, setting);
    const isBelow = above !== undefined && looks.has(above) && isBare(above.text) && isOnePage(above, paragraph);
    const isTitle = isBelow && looksLikeTitle(paragraph.text) && !/[,;]["”’]?$/.test(paragraph.text);
    if (isNamed || isTitle) looks.set(paragraph, 0);
  }
}

/** Whether there is room between two paragraphs, or the end of a page. */
function isApart(above: Paragraph | undefined, below: Paragraph | undefined, { leading }: Setting): boolean {
  const [last, first] = [above?.lines.at(-1), below?.lines[0]];
  return !last || !first || last.page !== first.page || first.y < last.y || first.y - last.y > leading * ROOM;
}

function isOnePage(above: Paragraph, below: Paragraph): boolean {
  return above.lines.at(-1)?.page === below.lines[0]?.page;
}

/**
 * The size that a heading has, in half points; that of the text for one in another font. `undefined` for no heading.
 */
function lookOf({ text, lines }: Paragraph, setting: Setting): number | undefined {
  const [line] = lines;
  if (!line || lines.length > MOST_LINES || text.length > LONGEST || !/[\p{L}\p{N}]/u.test(text)) return undefined;
  if (line.size >= setting.size * LARGER) return Math.round(line.size * 2) / 2;
  const isOther = line.font !== setting.font && lines.every((each) => each.font === line.font);
  const isTitle = looksLikeTitle(text) || readHeading(text) !== undefined || readCountedLine(text)?.isBare === true;
  const isAlone = lines.length === 1 && isOfSize(line, setting.size) && text.length <= LONGEST_IN_TEXT_SIZE;
  return isOther && isAlone && isTitle && !/[,;.!?]["”’]?$/.test(text.replace(/\b[ivxlc\d]+\.$/i, "")) ? 0 : undefined;
}
