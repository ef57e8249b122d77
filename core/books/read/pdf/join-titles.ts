import { isContainer } from "../outline/rank-divisions.ts";
import { readCountedLine } from "../outline/read-counted-line.ts";
import { readHeading } from "../outline/read-heading.ts";
import type { Paragraph } from "./join-paragraphs.ts";

/** Paragraphs, and the levels of those that are headings. */
export interface Headed {
  readonly paragraphs: readonly Paragraph[];
  readonly headings: ReadonlyMap<Paragraph, number>;
}

/**
 * Makes one heading of a "CHAPTER", the "I" and the title that are printed one below the other, however large each is
 * set.
 */
export function joinTitles(headed: Headed): Headed {
  const { paragraphs, headings } = joinNames(headed);
  const joined: Paragraph[] = [];
  const levels = new Map<Paragraph, number>();
  for (let at = 0; at < paragraphs.length; at++) {
    const [paragraph, below, after] = paragraphs.slice(at, at + 3);
    if (!paragraph) break;
    const level = headings.get(paragraph);
    const levelBelow = below && headings.get(below);
    if (!below || !level || !levelBelow || !isTitleOf(paragraph, below, after, headings)) {
      joined.push(paragraph);
      if (level !== undefined) levels.set(paragraph, level);
      continue;
    }
    const text = `${paragraph.text}${/[.:—-]$/.test(paragraph.text) ? "" : ":"} ${below.text}`;
    const whole = { text, lines: [...paragraph.lines, ...below.lines] };
    joined.push(whole);
    levels.set(whole, Math.min(level, levelBelow));
    at++;
  }
  return { paragraphs: joined, headings: levels };
}

/** Makes one heading of a "CHAPTER" that stands above its number. */
function joinNames({ paragraphs, headings }: Headed): Headed {
  const joined: Paragraph[] = [];
  const levels = new Map(headings);
  for (let at = 0; at < paragraphs.length; at++) {
    const [name, number] = paragraphs.slice(at, at + 2);
    if (!name) break;
    const level = number && (headings.get(number) ?? headings.get(name));
    const text = `${name.text} ${number?.text}`;
    const isOne = /^\p{L}+$/u.test(name.text) && readHeading(text)?.title === "" && isBare(number?.text ?? "");
    if (!number || level === undefined || !isOne || !isOnPageOf(number, name)) {
      joined.push(name);
      continue;
    }
    const whole = { text, lines: [...name.lines, ...number.lines] };
    joined.push(whole);
    levels.set(whole, level);
    at++;
  }
  return { paragraphs: joined, headings: levels };
}

function isTitleOf(
  name: Paragraph,
  title: Paragraph,
  after: Paragraph | undefined,
  headings: ReadonlyMap<Paragraph, number>,
): boolean {
  if (!isBare(name.text) || isBare(title.text) || readHeading(title.text) || !isOnPageOf(title, name)) return false;
  // Below the name of a part, a title with text below it is that of its first chapter.
  const isAboveText = after !== undefined && !headings.has(after) && isOnPageOf(after, title);
  return !(isContainer(readHeading(name.text)?.kind) && isAboveText);
}

/** Whether a heading is only a name and a number, or a number. */
export function isBare(text: string): boolean {
  return readHeading(text)?.title === "" || readCountedLine(text)?.isBare === true;
}

function isOnPageOf(paragraph: Paragraph, other: Paragraph): boolean {
  return paragraph.lines[0] !== undefined && paragraph.lines[0].page === other.lines[0]?.page;
}
