import { SCENE_BREAK } from "../book-text.ts";
import { cleanText, markSceneBreak } from "../clean-text.ts";
import { readHeading } from "../outline/read-heading.ts";
import { mostOf } from "./extent.ts";
import { findOpenings } from "./find-openings.ts";
import type { JoinLines } from "./join-words.ts";
import type { Line } from "./line.ts";
import { BEGINS_WITH_CAPITAL, isOfSize, type Setting } from "./measure-text.ts";

/** A paragraph, a stanza or a heading, and the lines it was printed in. */
export interface Paragraph {
  readonly text: string;
  /** Empty for a change of scene that only an empty line shows. */
  readonly lines: readonly Line[];
}

/** How a line goes on from the one before it. `short` if that left room for its first word. */
type Relation = "flows" | "short" | "parts" | "scene";

/** A gap between lines as a multiple of the leading: of paragraphs, and of an empty line between scenes. */
const PARAGRAPH_GAP = 1.3;
const SCENE_GAP = 1.9;

/** Letters of a heading are larger than the text's by this. */
const LARGER = 1.1;

/** An item of a list. */
const BULLET = /^[•▪◦‣●○■□➢]\s/u;

/** Points within which two lines begin at the same place. */
const SAME_PLACE = 1.6;

/** If so many lines of a block are short, it is verse. */
const MOST_SHORT = 0.5;

/** Lines of one block that is set narrower than the text, from which on it has a margin of its own. */
const FEWEST_NARROW = 3;
/** Of such lines of prose so many reach that margin within this many sizes of their letters. */
const REACHING = 0.4;
const REACH = 1;

/**
 * Joins lines to paragraphs, across columns and pages. A paragraph begins where its first line stands in, where there
 * is a gap, or where the line before left room for its first word. Verse keeps its lines.
 *
 * @param lines in reading order.
 * @param titles lines that say a title of the file's outline, each with something that tells one title from the next.
 * @param entries lines of printed tables of contents, each of which ends a paragraph.
 */
export function joinParagraphs(
  lines: readonly Line[],
  setting: Setting,
  join: JoinLines,
  titles: ReadonlyMap<Line, unknown>,
  entries: ReadonlySet<Line>,
): Paragraph[] {
  const margins = marginsOf(lines, setting);
  const openings = findOpenings(lines, setting);
  const paragraphs: Paragraph[] = [];
  let group: Line[] = [];
  let relations: Relation[] = [];
  const close = () => {
    paragraphs.push(...splitGroup(group, relations, setting, join));
    group = [];
    relations = [];
  };
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const isOpening = !before || entries.has(before) || openings.has(line) || isNewHeading(before, line, setting);
    const relation = isOpening ? "parts" : relate(before, line, setting, margins, titles);
    if (relation === "parts" || relation === "scene") {
      if (group.length > 0) close();
      if (relation === "scene") paragraphs.push({ text: SCENE_BREAK, lines: [] });
    } else {
      relations.push(relation);
    }
    group.push(line);
  }
  if (group.length > 0) close();
  return paragraphs;
}

/** Whether a heading stands on another page than the one before: each is one of its own. */
function isNewHeading(before: Line, line: Line, setting: Setting): boolean {
  return line.page !== before.page && line.size > setting.size * LARGER;
}

function relate(
  before: Line,
  line: Line,
  setting: Setting,
  margins: ReadonlyMap<Line, number>,
  titles: ReadonlyMap<Line, unknown>,
): Relation {
  const isSameSize = isOfSize(line, before.size) || isOpeningInCapitals(before, line, setting);
  if (!isSameSize || titles.get(before) !== titles.get(line) || isOrnament(before) || isOrnament(line)) return "parts";
  const isSameColumn = line.page === before.page && line.column === before.column;
  const leading = setting.leading * Math.max(1, line.size / setting.size);
  const gap = line.y - before.y;
  const isShort = leavesRoom(before, line, margins.get(before) ?? 0);
  if (isSameColumn && gap > leading * PARAGRAPH_GAP)
    return isSceneGap(before, line, gap, isShort, setting) ? "scene" : "parts";
  if (isParagraphIndent(line, setting) || BULLET.test(line.text)) return "parts";
  if (line.font !== before.font && isShort) return "parts";
  if (!isSameColumn && isShort) return "parts";
  return isShort ? "short" : "flows";
}

/**
 * Whether the first line of a chapter is set in small capitals, which are capitals of a smaller size, and goes on in
 * letters.
 */
function isOpeningInCapitals(before: Line, line: Line, { size, leading }: Setting): boolean {
  const isCapitals = /\p{Lu}/u.test(before.text) && !/\p{Ll}/u.test(before.text);
  const isClose =
    line.page === before.page && line.column === before.column && line.y - before.y < leading * PARAGRAPH_GAP;
  return isCapitals && before.size < size && isOfSize(line, size) && isClose && /^\p{Ll}/u.test(line.text);
}

/** An empty line between two scenes: what follows begins at the margin, though paragraphs stand in. */
function isSceneGap(before: Line, line: Line, gap: number, isShort: boolean, setting: Setting): boolean {
  const isText = isOfSize(before, setting.size) && isOfSize(line, setting.size) && before.font === line.font;
  const isFlush = Math.abs(line.x - setting.frameOf(line).left) <= SAME_PLACE && line.text.length > 40;
  const ends = isShort || /[.!?…]["”’»)]*$/.test(before.text);
  const isProse = before.x - setting.frameOf(before).left <= setting.indent + SAME_PLACE;
  return setting.indent > 0 && isText && isFlush && ends && isProse && gap >= SCENE_GAP * setting.leading;
}

function isParagraphIndent(line: Line, { indent, isVerse, size, frameOf }: Setting): boolean {
  if (indent === 0 || isVerse || !isOfSize(line, size)) return false;
  return Math.abs(line.x - frameOf(line).left - indent) <= SAME_PLACE;
}

function isOrnament(line: Line): boolean {
  return markSceneBreak(line.text) === SCENE_BREAK;
}

/** A word beyond this is none, but a line of a script without spaces: it may be broken anywhere. */
const LONGEST_WORD = 20;
const SIGNS_OF_SPACELESS = 2;

/** The space before a word, and half a letter more, for letters are not all of one width. */
const SPACE_LETTERS = 1.5;
/** A word may be so much wider than others with as many letters. */
const WIDE = 1.25;

/** Whether the first word of a line would have had its place on the one before. */
function leavesRoom(before: Line, line: Line, margin: number): boolean {
  if (/[-\u2010]$/.test(before.text)) return false;
  const letterWidth = (line.right - line.x) / Math.max(1, line.text.length);
  const word = /^\S+/.exec(line.text)?.[0].length ?? 0;
  const letters = word > LONGEST_WORD ? SIGNS_OF_SPACELESS : word * WIDE + SPACE_LETTERS;
  return before.right + letters * letterWidth < margin;
}

/** Where each line could have gone on to: the margin of the text, or that of a block which is set narrower. */
function marginsOf(lines: readonly Line[], setting: Setting): Map<Line, number> {
  const margins = new Map<Line, number>();
  for (const block of blocksOf(lines)) {
    const frame = block[0] ? setting.frameOf(block[0]) : { left: 0, right: 0 };
    const right = mostOf(block.map((line) => line.right));
    const size = block[0]?.size ?? 0;
    const reaching = block.filter((line) => right - line.right <= REACH * size).length;
    const standsIn = (block[0]?.x ?? 0) > frame.left + SAME_PLACE;
    const isNarrow =
      block.length >= FEWEST_NARROW && standsIn && right < frame.right - size && reaching >= block.length * REACHING;
    for (const line of block) margins.set(line, isNarrow ? right : Math.max(frame.right, line.right));
  }
  return margins;
}

/** Runs of lines that begin at the same place. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    const goesOn =
      last && last.page === line.page && last.column === line.column && Math.abs(last.x - line.x) <= SAME_PLACE;
    if (block && goesOn) block.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

/** Lines without a gap between: one paragraph, several that end in a short line, a stanza, or a heading. */
function splitGroup(
  lines: readonly Line[],
  relations: readonly Relation[],
  setting: Setting,
  join: JoinLines,
): Paragraph[] {
  const short = relations.filter((relation) => relation === "short").length;
  const [first] = lines;
  if (first && first.size > setting.size * LARGER) return splitHeading(lines, join);
  const standsIn = first !== undefined && first.x - setting.frameOf(first).left > SAME_PLACE;
  const isVerse =
    ((standsIn || setting.isVerse) && isRagged(lines, setting.isVerse)) ||
    (short > relations.length * MOST_SHORT && (standsIn || setting.isVerse || short > 2 || setting.indent === 0));
  if (isVerse) return [toParagraph(lines, (before, after) => (before === "" ? after : `${before}\n${after}`))];
  const parts: Line[][] = [[]];
  for (const [index, line] of lines.entries()) {
    if (index > 0 && relations[index - 1] === "short") parts.push([]);
    parts.at(-1)?.push(line);
  }
  return parts.map((part) => toParagraph(part, join));
}

/** Whether lines look like verse though each nearly fills its column: not of one length, all with a capital. */
function isRagged(lines: readonly Line[], mayStandIn: boolean): boolean {
  const [first, ...others] = lines;
  if (!first || others.length === 0) return false;
  const isStraight = others.every((line) => Math.abs(line.x - first.x) <= SAME_PLACE);
  const isJustified = others.length > 1 && lines.slice(0, -1).every((line) => Math.abs(line.right - first.right) <= 1);
  const hasCapitals = lines.every((line) => BEGINS_WITH_CAPITAL.test(line.text));
  return (isStraight || mayStandIn) && !isJustified && hasCapitals;
}

/** "CHAPTER I" and its title are two headings, be name and number on two lines; a title over two lines is one. */
function splitHeading(lines: readonly Line[], join: JoinLines): Paragraph[] {
  for (const count of [1, 2]) {
    const name = lines.slice(0, count);
    if (count < lines.length && readHeading(name.map((line) => line.text).join(" "))?.title === "")
      return [toParagraph(name, join), ...splitHeading(lines.slice(count), join)];
  }
  return [toParagraph(lines, join)];
}

function toParagraph(lines: readonly Line[], join: JoinLines): Paragraph {
  return { text: markSceneBreak(cleanText(lines.map((line) => line.text).reduce(join, ""))), lines };
}
