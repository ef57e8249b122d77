import { readHeading } from "../outline/read-heading.ts";
import { endsEarly, isVerse } from "./is-verse.ts";

/** Lines longer than this are no lines of a typewriter: each is a paragraph. */
const LONGEST_WRAPPED_LINE = 100;

/** Of lines that are wrapped hardly one is longer than the width, and one in ten comes close to it. */
const LONG_LINES = 0.05;
const FULL_LINES = 0.1;

const TAB = "    ";

/**
 * The paragraphs of a plain text. Blank lines part them, and so do indented lines; lines that were only wrapped are
 * joined, lines of verse and of title pages kept, parted by "\n". A text that is not wrapped has one in every line.
 */
export function splitParagraphs(text: string): string[] {
  const pages = text.replaceAll("\f", "\n\n");
  const lines = pages.split("\n").map((line) => line.trimEnd().replaceAll("\t", TAB));
  const lengths = lines.map((line) => line.length).filter((length) => length > 0);
  const isWrapped = lengths.filter((length) => length > LONGEST_WRAPPED_LINE).length <= lengths.length * LONG_LINES;
  const width = lengths.sort((a, b) => b - a)[Math.floor(lengths.length * FULL_LINES)] ?? 0;
  return groupsOf(lines).flatMap((group) => (isWrapped ? splitGroup(group, width) : group));
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

function splitGroup(group: readonly string[], width: number): string[] {
  if (isVerse(group, width)) return [group.map((line) => line.trim()).join("\n")];
  const [first = "", ...rest] = group;
  if (rest[0] !== undefined && endsEarly(first, rest[0], width) && readHeading(first))
    return [first, ...splitGroup(rest, width)];
  return splitAtIndents(group).map(joinLines);
}

/** A line that stands further in than the margin begins a paragraph, if most lines stand at the margin. */
function splitAtIndents(group: readonly string[]): string[][] {
  const margin = Math.min(...group.map(indentOf));
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
function joinLines(lines: readonly string[]): string {
  return lines.reduce((joined, line) => {
    const next = line.trim();
    if (joined === "") return next;
    if (/[\u00AD¬]$/.test(joined)) return joined.slice(0, -1) + next;
    return /(?:\p{L}-|—|--)$/u.test(joined) ? joined + next : `${joined} ${next}`;
  }, "");
}
