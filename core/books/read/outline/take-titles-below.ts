import type { Block } from "../source-document.ts";
import { type Candidate, joinTitle, LONGEST_TITLE } from "./candidate.ts";
import { looksLikeTitle, readHeading } from "./read-heading.ts";

/** Where so many bare headings have a line below that may be a title, it is one, however it is capitalised. */
const USUAL = 0.5;
/** Titles in capitals go over as many lines. */
const MOST_TITLE_LINES = 3;

/** Adds to a bare "CHAPTER I" the line below it, if that is the chapter's title. */
export function takeTitlesBelow(candidates: readonly Candidate[], blocks: readonly Block[]): Candidate[] {
  const taken = new Set(candidates.map((each) => each.at));
  const titles = new Map(candidates.map((each) => [each, each.isBare ? linesBelow(each.at + 1, blocks, taken) : []]));
  const bare = candidates.filter((each) => each.isBare);
  const isUsual = bare.filter((each) => titles.get(each)?.length).length >= bare.length * USUAL;
  return candidates.map((each) => {
    const below = titles.get(each) ?? [];
    if (below[0] === undefined || !(isUsual || looksLikeTitle(below[0]))) return each;
    const title = joinTitle([each.title, below.join(" ")]);
    return { ...each, title, titleBlocks: 1 + below.length, isBare: false };
  });
}

/** The lines from a block on that may be a title: one, or several in capitals, with longer text or a heading below. */
function linesBelow(from: number, blocks: readonly Block[], taken: ReadonlySet<number>): string[] {
  const lines: string[] = [];
  for (let at = from; lines.length < MOST_TITLE_LINES; at++) {
    const line = blocks[at]?.text.trim() ?? "";
    if (taken.has(at) || !isTitleLine(line)) break;
    lines.push(line);
    if (/\p{Ll}/u.test(line)) break;
  }
  const after = from + lines.length;
  const isAboveText = (blocks[after]?.text.length ?? 0) > (lines.at(-1)?.length ?? 0);
  return isAboveText || taken.has(after) ? lines : [];
}

/** What happens on the stage when a scene begins. */
const STAGE_DIRECTION = /^(?:re-?enters?|enters?|exit|exeunt|alarums?|flourish|sennet|thunder)\b/i;

/** Whether a text is one line without an end of a sentence. */
function isTitleLine(line: string): boolean {
  return (
    line.length <= LONGEST_TITLE &&
    !line.includes("\n") &&
    /^["“‘«¿¡(]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(line) &&
    (looksLikeTitle(line) ? !/["”’!?]$/.test(line) : !/[\p{P}]$/u.test(line)) &&
    !STAGE_DIRECTION.test(line) &&
    !readHeading(line)
  );
}
