import { readHeading } from "../outline/read-heading.ts";
import { type DividesWord, findDividedWords } from "./find-divided-words.ts";
import { endsEarly, isVerse } from "./is-verse.ts";
import { speakerOf } from "./speakers.ts";

/** Lines longer than this are no lines of a typewriter: each is a paragraph. */
const LONGEST_WRAPPED_LINE = 100;

/** Of lines that are wrapped hardly one is longer than the width, and one in ten comes close to it. */
const LONG_LINES = 0.05;
const FULL_LINES = 0.1;

const TAB = "    ";

/** A bullet or a number. */
const ITEM = /^\s*(?:[-•‣◦*]|\d{1,3}[.)])\s+\S/u;
/** The dash before what somebody says, and what ends a sentence before it: dashes stand within sentences too. */
const SPEECH = /^\s*[–—]\s*\p{Lu}/u;
const SENTENCE_END = /[.!?…:]["'”’»)]?$/u;

/**
 * The paragraphs of a plain text. Blank lines part them, and so do indented lines; lines that were only wrapped are
 * joined, lines of verse and of title pages kept, parted by "\n". A text that is not wrapped has one in every line.
 */
export function splitParagraphs(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trimEnd().replaceAll("\t", TAB));
  const lengths = lines.map((line) => line.length).filter((length) => length > 0);
  const isWrapped = lengths.filter((length) => length > LONGEST_WRAPPED_LINE).length <= lengths.length * LONG_LINES;
  const width = lengths.sort((a, b) => b - a)[Math.floor(lengths.length * FULL_LINES)] ?? 0;
  if (!isWrapped) return lines.filter((line) => line !== "");
  const divides = findDividedWords(lines);
  return groupsOf(lines).flatMap((group) => splitGroup(group, width).map((part) => joinLines(part, divides)));
}

/** Lines without a blank one between. */
function groupsOf(lines: readonly string[]): string[][] {
  const groups: string[][] = [];
  let open: string[] | undefined;
  for (const line of lines) {
    if (line === "") {
      open = undefined;
    } else if (open) {
      open.push(line);
    } else {
      open = [line];
      groups.push(open);
    }
  }
  return groups;
}

/** The lines of each paragraph. Verse is one line, with its breaks in it. */
function splitGroup(group: readonly string[], width: number): string[][] {
  const [first = "", ...rest] = group;
  if (rest[0] !== undefined && readHeading(first) && readHeading(rest[0])) return [[first], ...splitGroup(rest, width)];
  const speeches = splitAtSpeakers(group);
  if (speeches.length > 1) return speeches.flatMap((speech) => splitGroup(speech, width));
  const items = splitAtItems(group);
  if (items.length > 1) return items;
  if (isVerse(group, width)) return [[group.map((line) => line.trim()).join("\n")]];
  if (rest[0] !== undefined && endsEarly(first, rest[0], width) && readHeading(first))
    return [[first], ...splitGroup(rest, width)];
  return splitAtIndents(group);
}

/** Speeches that follow one another without a blank line: `ANNE: Where?` below `JOHN: There.` */
function splitAtSpeakers(group: readonly string[]): string[][] {
  const begins = group.map((line, index) => {
    const isDone = index === 0 || /[.!?…—\])"”’]$/.test(group[index - 1] ?? "");
    return isDone && speakerOf(line.trimStart()) !== undefined;
  });
  if (begins.filter(Boolean).length < 2) return [[...group]];
  const speeches: string[][] = [];
  for (const [index, line] of group.entries()) {
    if (begins[index] || speeches.length === 0) speeches.push([line]);
    else speeches.at(-1)?.push(line);
  }
  return speeches;
}

/** Items of a list, and speeches that begin with a dash, without a blank line between. */
function splitAtItems(group: readonly string[]): string[][] {
  const [first = ""] = group;
  if (!ITEM.test(first) && !SPEECH.test(first)) return [];
  const items: string[][] = [];
  for (const line of group) {
    const last = items.at(-1)?.at(-1);
    const speaks = SPEECH.test(line) && (last === undefined || SENTENCE_END.test(last));
    if (ITEM.test(line) || speaks) items.push([line]);
    else items.at(-1)?.push(line);
  }
  return items;
}

/** A line that stands further in than the margin begins a paragraph, if most lines stand at the margin. */
function splitAtIndents(group: readonly string[]): string[][] {
  const margin = group.reduce((least, line) => Math.min(least, indentOf(line)), Number.POSITIVE_INFINITY);
  const isIndented = (line: string) => indentOf(line) > margin + 1;
  const indented = group.filter(isIndented).length;
  const paragraphs: string[][] = [];
  for (const line of group) {
    const begins = paragraphs.length === 0 || (isIndented(line) && indented <= group.length * 0.75);
    if (begins) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Lines as one. A word that was divided is whole again; one with a hyphen of its own keeps it. */
function joinLines(lines: readonly string[], divides: DividesWord): string {
  const parts: string[] = [];
  // What it ends with is told by its last line alone, so that a paragraph of 70,000 lines takes no longer for each.
  let last = "";
  for (const line of lines) {
    const next = line.trim();
    if (/[\u00AD¬]$/.test(last) || divides(last, next)) parts.push((parts.pop() ?? "").slice(0, -1));
    else if (last !== "" && !/(?:\p{L}-|—|--)$/u.test(last)) parts.push(" ");
    parts.push(next);
    last = next;
  }
  return parts.join("");
}
