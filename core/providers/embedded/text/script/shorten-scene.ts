import { sentencesOf } from "../reading/split-sentences.ts";
import { type DraftScene, wordsOf } from "./draft-scene.ts";
import { rankLines } from "./rank-lines.ts";
import type { Line } from "./write-lines.ts";

/** What it is worth to see somebody come in. */
const INTRODUCTION = 0.15;

/** How much a sentence's length counts against what it tells: at 1, short ones would win, at 0 long ones. */
const COST_POWER = 0.6;

/** Lines that make sense only together. */
interface Item {
  readonly lines: readonly number[];
  /** A line that has to be there before, if any, because this one begins with "He" or "But". */
  readonly needs: number | undefined;
  readonly value: number;
}

/**
 * The lines of a scene that tell most of it within a number of words: the most worth for their length, with what they
 * need to be understood.
 */
export function shortenScene(
  { lines: whole, characters }: DraftScene,
  budget: number,
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): Line[] {
  const parts = whole.flatMap((line, index) => sentencesOf(line.text).map((text) => ({ ...line, text, whole: index })));
  const lines: readonly Line[] = parts;
  const items = toItems(lines, characters, isFirst, isLast);
  const chosen = new Set<number>();
  const cost = (indexes: Iterable<number>) =>
    [...indexes].reduce((sum, index) => sum + wordsOf(lines[index] ?? { text: "" }), 0);
  const closureOf = (item: Item): Set<number> => {
    const needed = new Set(item.lines);
    for (let need = item.needs; need !== undefined && !chosen.has(need) && !needed.has(need); ) {
      const other = items.find((each) => each.lines.includes(need ?? -1));
      for (const index of other?.lines ?? []) needed.add(index);
      need = other?.needs;
    }
    return needed;
  };
  const worthOf = (indexes: ReadonlySet<number>) =>
    items.filter((item) => item.lines.some((index) => indexes.has(index))).reduce((sum, item) => sum + item.value, 0);
  for (;;) {
    const spent = cost(chosen);
    let best: Set<number> | undefined;
    let most = 0;
    for (const item of items) {
      if (item.lines.every((index) => chosen.has(index))) continue;
      const needed = closureOf(item);
      const extra = new Set([...needed].filter((index) => !chosen.has(index)));
      const words = cost(extra);
      if (spent + words > budget) continue;
      const worth = worthOf(extra) / words ** COST_POWER;
      if (worth > most) [best, most] = [extra, worth];
    }
    if (!best) break;
    for (const index of best) chosen.add(index);
  }
  if (chosen.size === 0) return [shorten(lines, budget)];
  return joinParts(parts.filter((_, index) => chosen.has(index)));
}

/** Sentences of one line are one line again. */
function joinParts(parts: readonly (Line & { readonly whole: number })[]): Line[] {
  const joined: (Line & { whole: number })[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && last.whole === part.whole) joined[joined.length - 1] = { ...last, text: `${last.text} ${part.text}` };
    else joined.push({ ...part });
  }
  return joined.map(({ whole: _, ...line }) => line);
}

function toItems(lines: readonly Line[], characters: readonly string[], isFirst: boolean, isLast: boolean): Item[] {
  const ranks = rankLines(lines);
  const introductions = introducing(lines, characters);
  const items: Item[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) continue;
    const answer = line.speaker !== null && /\?["”’]?$/.test(line.text) ? answerTo(lines, at) : undefined;
    const members = answer === undefined ? [at] : Array.from({ length: answer - at + 1 }, (_, offset) => at + offset);
    const value = members.reduce((sum, index) => sum + valueOfLine(lines, index, ranks[index] ?? 0), 0);
    const opens = at === 0 ? (isFirst ? 0.9 : 0.6) : 0;
    const closes = members.includes(lines.length - 1) ? (isLast ? 1.2 : 0.25) : 0;
    const introduces = members.some((index) => introductions.has(index)) ? INTRODUCTION : 0;
    items.push({
      lines: members,
      needs: leansOnPrevious(line) && at > 0 ? at - 1 : undefined,
      value: value + opens + closes + introduces,
    });
    at = members.at(-1) ?? at;
  }
  return items;
}

/** The narrator's lines that name somebody for the first time in the scene. */
function introducing(lines: readonly Line[], characters: readonly string[]): Set<number> {
  return new Set(
    characters.flatMap((name) => {
      const words = name.split(" ").filter((word) => /^\p{Lu}\p{Ll}{2,}$/u.test(word));
      const first = lines.findIndex(({ text }) => words.some((word) => text.includes(word)));
      return lines[first]?.speaker === null ? [first] : [];
    }),
  );
}

/** The next line of somebody else, if it follows at once or after one sentence of the narrator. */
function answerTo(lines: readonly Line[], at: number): number | undefined {
  const speaker = lines[at]?.speaker;
  for (let next = at + 1; next <= Math.min(at + 2, lines.length - 1); next++) {
    const other = lines[next]?.speaker;
    if (other !== null && other !== undefined) return other === speaker ? undefined : next;
  }
  return undefined;
}

function valueOfLine(lines: readonly Line[], at: number, rank: number): number {
  const line = lines[at];
  return (rank + 0.04) * (line?.speaker ? 1.25 : 1) * (line && /[!]/.test(line.text) ? 1.15 : 1);
}

/** Whether a line is only understood after the one before it. */
function leansOnPrevious({ speaker, text }: Line): boolean {
  if (speaker !== null) return /^(?:So am I|No\b|Yes\b|And\b|But\b|Then\b|Because\b|I did\b)/.test(text);
  return /^(?:He|She|It|They|His|Her|Their|Its|But|And|So|Then|Yet|Or|That|This|These|Those|Here|Only|Two|Both)\b/.test(
    text,
  );
}

/** A scene of which no sentence fits is told by the beginning of its shortest one. */
function shorten(lines: readonly Line[], budget: number): Line {
  const shortest = lines.reduce((best, line) => (wordsOf(line) < wordsOf(best) ? line : best));
  const words = shortest.text.split(/\s+/);
  if (words.length <= Math.max(3, budget)) return shortest;
  const cut = words
    .slice(0, Math.max(3, budget))
    .join(" ")
    .replace(/[,;:—–-]+$/, "");
  return { ...shortest, text: /[.!?…]$/.test(cut) ? cut : `${cut}…` };
}
