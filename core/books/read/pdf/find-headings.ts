import { readCountedLine } from "../outline/read-counted-line.ts";
import { looksLikeTitle, readHeading } from "../outline/read-heading.ts";
import type { Paragraph } from "./join-paragraphs.ts";
import { isOfSize, type Setting } from "./measure-text.ts";

const LARGER = 1.12;
const LONGEST = 200;
const MOST_LINES = 4;
/** One in the size of the text is told by its font, and is shorter. */
const LONGEST_IN_TEXT_SIZE = 100;

/** If more of the paragraphs than this would be headings of one look, they are none: of larger letters, and of another font. */
const MOST_LARGE = 0.5;
const MOST_OTHER = 0.15;

const DEEPEST = 6;

/**
 * The paragraphs that are headings by their look, each with its level: larger than the text, or in another font and alone on a
 * line. The larger, the nearer to level 1.
 */
export function findHeadings(paragraphs: readonly Paragraph[], setting: Setting): Map<Paragraph, number> {
  const looks = new Map<Paragraph, number>();
  for (const paragraph of paragraphs) {
    const look = lookOf(paragraph, setting);
    if (look !== undefined) looks.set(paragraph, look);
  }
  const counts = Map.groupBy(looks.values(), (look) => look);
  const sizes = [...counts]
    .filter(([look, { length }]) => length <= Math.max(1, paragraphs.length * (look > 0 ? MOST_LARGE : MOST_OTHER)))
    .map(([look]) => look)
    .toSorted((a, b) => b - a);
  const levels = new Map<Paragraph, number>();
  for (const [paragraph, look] of looks) {
    const rank = sizes.indexOf(look);
    if (rank >= 0) levels.set(paragraph, Math.min(rank + 1, DEEPEST));
  }
  return withTitlesBelow(paragraphs, levels);
}

/** The size that a heading has, in half points; that of the text for one in another font. `undefined` for no heading. */
function lookOf({ text, lines }: Paragraph, setting: Setting): number | undefined {
  const [line] = lines;
  if (!line || lines.length > MOST_LINES || text.length > LONGEST || !/[\p{L}\p{N}]/u.test(text)) return undefined;
  if (line.size >= setting.size * LARGER) return Math.round(line.size * 2) / 2;
  const isOther = line.font !== setting.font && lines.every((each) => each.font === line.font);
  const isTitle = looksLikeTitle(text) || readHeading(text) !== undefined || readCountedLine(text)?.isBare === true;
  const isAlone = lines.length === 1 && isOfSize(line, setting.size) && text.length <= LONGEST_IN_TEXT_SIZE;
  return isOther && isAlone && isTitle && !/[,;.!?]["”’]?$/.test(text.replace(/\b[ivxlc\d]+\.$/i, "")) ? 0 : undefined;
}

/** The title below a bare "CHAPTER I", on its page, lies one level deeper than that, however large it is set. */
function withTitlesBelow(paragraphs: readonly Paragraph[], levels: Map<Paragraph, number>): Map<Paragraph, number> {
  for (const [index, paragraph] of paragraphs.entries()) {
    const next = paragraphs[index + 1];
    const level = levels.get(paragraph);
    const below = next && levels.get(next);
    if (!next || level === undefined || below === undefined || readHeading(next.text)) continue;
    if (readHeading(paragraph.text)?.title !== "" || next.lines[0]?.page !== paragraph.lines[0]?.page) continue;
    const outer = Math.min(level, below, DEEPEST - 1);
    levels.set(paragraph, outer);
    levels.set(next, outer + 1);
  }
  return levels;
}
