import { countWords } from "../count-words.ts";
import type { Block } from "../source-document.ts";
import type { Candidate } from "./candidate.ts";
import { isContainer } from "./rank-divisions.ts";
import { type CountedLine, readCountedLine } from "./read-counted-line.ts";

/** Fewer headings than this are no row, but that parts hold them. */
const FEWEST = 3;
/** Half of the chapters have more words than this; items of a list have less. */
const FEWEST_WORDS = 40;
/** The first heading stands in this part of the text. */
const LATEST_START = 0.2;
/** Where more numerals than this stand in the middle of a sentence, they are the numbers of pages. */
const MOST_BROKEN = 0.15;
const SHORTEST_PROSE = 80;

interface Counted extends Candidate {
  readonly number: number;
}

interface Range {
  readonly begins: number;
  readonly ends: number;
}

/**
 * Headings that only count: numerals alone, "IV", "12.", "Seven", with a title, "IV. The Storm", or behind a word of the
 * book's own, "Day 3", "Fit the First". Such a row counts from one and has a chapter's text after each; it may begin
 * again in every part. A row of words that is shorter than one of numerals are the parts around it.
 *
 * @param named the headings with a name: the parts, a prologue.
 */
export function findCountedHeadings(blocks: readonly Block[], range: Range, named: readonly Candidate[]): Candidate[] {
  const counted: (Counted & { row: string })[] = [];
  for (let at = range.begins; at < range.ends; at++) {
    const line = readCountedLine(blocks[at]?.text ?? "");
    if (line) counted.push({ ...toCandidate(line, at), row: line.row });
  }
  const groups = [...Map.groupBy(counted, (each) => each.row)];
  const parts = named.filter((each) => isContainer(each.kind)).map((each) => each.at);
  const longest = (ofWords: boolean, outer: readonly number[]) =>
    groups
      .filter(([row]) => row.includes(" ") === ofWords)
      .map(([, group]) => rowOf(group, outer))
      .filter((row) => row.length >= (outer.length > 1 ? 2 : FEWEST) && holdsChapters(row, blocks, range))
      .reduce((best, row) => (row.length > best.length ? row : best), []);
  const words = longest(true, parts);
  const numerals = longest(false, [...parts, ...words.map((each) => each.at)]);
  if (numerals.length <= words.length) return words;
  return [...words.map((each): Candidate => ({ ...each, kind: "part" })), ...numerals];
}

/** Those that count on from one, again after each part. A number may be missing. */
function rowOf(counted: readonly Counted[], parts: readonly number[]): Counted[] {
  const row: Counted[] = [];
  const lastOf = new Map(counted.map((each) => [each.number, each.at]));
  const starts = parts.toSorted((a, b) => a - b);
  let part = 0;
  let beginsAgain = false;
  for (const each of counted) {
    for (; (starts[part] ?? Number.POSITIVE_INFINITY) < each.at; part++) beginsAgain = true;
    const last = row.at(-1);
    const next = (last?.number ?? 0) + 1;
    const fillsGap = last !== undefined && each.number === next + 1 && (lastOf.get(next) ?? 0) < each.at;
    if (each.number !== next && !fillsGap && !(beginsAgain && each.number === 1)) continue;
    row.push(each);
    beginsAgain = false;
  }
  return row;
}

/** Whether a row begins early, has text between its headings, and interrupts no sentences. */
function holdsChapters(row: readonly Counted[], blocks: readonly Block[], { begins, ends }: Range): boolean {
  const words = (from: number, to: number) =>
    blocks.slice(from, to).reduce((sum, block) => sum + countWords(block.text), 0);
  const [first] = row;
  if (!first || words(begins, first.at) > words(begins, ends) * LATEST_START) return false;
  const lengths = row.slice(0, -1).map((each, index) => words(each.at + 1, row[index + 1]?.at ?? ends));
  const middle = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
  const broken = row.filter((each) => each.at > begins && isBroken(blocks[each.at - 1]?.text ?? ""));
  return middle >= FEWEST_WORDS && broken.length <= row.length * MOST_BROKEN;
}

/** Whether a block is prose that goes on after what interrupts it. */
function isBroken(text: string): boolean {
  return text.length > SHORTEST_PROSE && /[\p{L}\p{N},-]$/u.test(text);
}

function toCandidate({ number, title, row, isBare }: CountedLine, at: number): Counted {
  return { at, title, level: 1, kind: "chapter", titleBlocks: 1, number, key: `chapter ${number}`, style: row, isBare };
}
