import type { Mark, Outline, SourceDocument } from "../source-document.ts";
import type { Candidate } from "./candidate.ts";
import { findCountedHeadings } from "./find-counted-headings.ts";
import { findNamedHeadings } from "./find-named-headings.ts";
import { findPrintedTitles } from "./find-printed-titles.ts";
import { findTitleLines } from "./find-title-lines.ts";
import { leaveOutContents } from "./leave-out-contents.ts";
import { leaveOutMentions } from "./leave-out-mentions.ts";
import { findEdition, isMatterTitle } from "./matter.ts";
import { isContainer, levelByKind } from "./rank-divisions.ts";
import { takeTitlesBelow } from "./take-titles-below.ts";

/**
 * The outline of a text whose headings are only lines that look like it: "CHAPTER I", "Act II", "Prologue"; without
 * chapters of a name, bare numerals in a row, titles that a printed table of contents announces, or lines set as titles.
 * Tables of contents are no headings. `undefined` if there are none, or one far inside the text.
 */
export function findHeadingPatterns({ blocks }: SourceDocument): Outline | undefined {
  const edition = findEdition(blocks);
  const { begins, ends } = edition;
  const named = leaveOutMentions(leaveOutContents(findNamedHeadings(blocks, begins, ends), blocks));
  const others = hasChapters(named)
    ? { found: [], confidence: inSequence(named) ? 0.85 : 0.7 }
    : firstFound(named, [
        { find: () => findCountedHeadings(blocks, edition, named), confidence: 0.75 },
        { find: () => findPrintedTitles(blocks, edition), confidence: 0.75 },
        { find: () => findTitleLines(blocks, edition, named), confidence: 0.5 },
      ]);
  const candidates = takeTitlesBelow(joined(named, others.found), blocks);
  const marks = levelByKind(candidates.map(toMark));
  const divisions = marks.filter((mark) => mark.kind && !isMatterTitle(mark.title));
  const [first] = divisions;
  if (!first || (divisions.length === 1 && first.at > begins + (ends - begins) / 10)) return undefined;
  return { marks, confidence: others.confidence };
}

/** Whether divisions that hold text were found by name, and not only the parts around them. */
function hasChapters(named: readonly Candidate[]): boolean {
  return named.filter((each) => isDivision(each) && !isContainer(each.kind)).length >= 2;
}

function isDivision(candidate: Candidate): boolean {
  return candidate.kind !== undefined && candidate.number !== undefined;
}

function firstFound(
  named: readonly Candidate[],
  ways: readonly { find: () => Candidate[]; confidence: number }[],
): { found: Candidate[]; confidence: number } {
  for (const { find, confidence } of ways) {
    const found = find();
    if (found.length > 0) return { found, confidence };
  }
  return { found: [], confidence: inSequence(named) ? 0.85 : 0.7 };
}

/** In reading order; of two at one place the named one. */
function joined(named: readonly Candidate[], others: readonly Candidate[]): Candidate[] {
  const taken = new Set(named.map((each) => each.at));
  return [...named, ...others.filter((each) => !taken.has(each.at))].sort((a, b) => a.at - b.at);
}

function toMark({ at, title, level, kind, titleBlocks }: Candidate): Mark {
  return { at, title, level, titleBlocks, ...(kind ? { kind } : {}) };
}

/** Whether most numbers are one more than the one before of that kind, or begin again at one. */
function inSequence(candidates: readonly Candidate[]): boolean {
  const last = new Map<string, number>();
  const numbered = candidates.filter((each) => each.number !== undefined);
  const right = numbered.filter(({ kind = "chapter", number = 0 }) => {
    const expected = (last.get(kind) ?? 0) + 1;
    last.set(kind, number);
    return number === expected || number === 1;
  });
  return numbered.length > 1 && right.length / numbered.length >= 0.9;
}
