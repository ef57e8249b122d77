import type { Block, Mark, Outline, PickedHeadings, SourceDocument } from "../source-document.ts";
import { type Candidate, joinTitle, titleCandidate } from "./candidate.ts";
import { findCountedHeadings } from "./find-counted-headings.ts";
import { findDressedTitles } from "./find-dressed-titles.ts";
import { findNamedHeadings } from "./find-named-headings.ts";
import { findPrintedTitles } from "./find-printed-titles.ts";
import { leaveOutContents } from "./leave-out-contents.ts";
import { leaveOutMentions } from "./leave-out-mentions.ts";
import { findEdition, isMatterTitle } from "./matter.ts";
import { isContainer, levelByKind } from "./rank-divisions.ts";
import { takeTitlesBelow } from "./take-titles-below.ts";

/**
 * The outline of a text whose headings are only lines that look like it: "CHAPTER I", "Scene 2"; without chapters of a
 * name, bare numerals in a row, titles that a printed table of contents announces, or lines that are set as titles.
 * Tables of contents are no headings.
 */
export function findHeadingPatterns({ blocks, pages }: SourceDocument): Outline | undefined {
  const named = findNamed(blocks);
  if (hasChapters(named)) return toOutline(blocks, named, trustIn(named));
  const edition = findEdition(blocks);
  for (const { find, confidence } of OTHER_WAYS) {
    const found = find({ blocks, pages, edition, named });
    if (found.length > 0) return toOutline(blocks, joined(named, found), confidence);
  }
  return undefined;
}

interface Searched extends Pick<SourceDocument, "blocks" | "pages"> {
  readonly edition: ReturnType<typeof findEdition>;
  readonly named: readonly Candidate[];
}

/** Ways to find chapters that have no name, the surest first. */
const OTHER_WAYS: readonly { readonly find: (searched: Searched) => Candidate[]; readonly confidence: number }[] = [
  { find: ({ blocks, edition, named }) => findCountedHeadings(blocks, edition, named), confidence: 0.75 },
  { find: ({ blocks, edition }) => findPrintedTitles(blocks, edition), confidence: 0.75 },
  { find: ({ blocks, edition, pages }) => findDressedTitles(blocks, edition, pages), confidence: 0.7 },
];

/** The outline of a text of which a model picked the headings: these, and what has a name, such as the parts around. */
export function findPickedHeadings({ blocks }: SourceDocument, picked?: PickedHeadings): Outline | undefined {
  if (!picked || picked.headings.length === 0) return undefined;
  const named = findNamed(blocks);
  const found = picked.headings.map((heading, index) => toCandidate(blocks, heading, picked.headings[index + 1]));
  return toOutline(blocks, joined(named, found), picked.confidence);
}

/** The outline of a text in which a few divisions have a name, such as parts or a prologue, and chapters have none. */
export function findOuterHeadings({ blocks }: SourceDocument): Outline | undefined {
  const named = findNamed(blocks);
  return toOutline(blocks, named, trustIn(named));
}

function findNamed(blocks: readonly Block[]): Candidate[] {
  const { begins, ends } = findEdition(blocks);
  return leaveOutMentions(leaveOutContents(findNamedHeadings(blocks, begins, ends), blocks));
}

/** Whether divisions that hold text were found by name, and not only the parts around them. */
function hasChapters(named: readonly Candidate[]): boolean {
  return named.filter((each) => isDivision(each) && !isContainer(each.kind)).length >= 2;
}

function isDivision(candidate: Candidate): boolean {
  return candidate.kind !== undefined && candidate.number !== undefined;
}

function toCandidate(
  blocks: readonly Block[],
  { at, level, blocks: titleBlocks }: PickedHeadings["headings"][number],
  next: PickedHeadings["headings"][number] | undefined,
): Candidate {
  const title = joinTitle(blocks.slice(at, at + titleBlocks).map((block) => block.text.trim()));
  const candidate = { ...titleCandidate(at, title), level, titleBlocks };
  if (isMatterTitle(title)) return candidate;
  return { ...candidate, kind: next && next.level > level ? "part" : "chapter" };
}

/** In reading order; of two at one place the named one. */
function joined(named: readonly Candidate[], others: readonly Candidate[]): Candidate[] {
  const taken = new Set(named.map((each) => each.at));
  return [...named, ...others.filter((each) => !taken.has(each.at))].sort((a, b) => a.at - b.at);
}

/** `undefined` for no heading at all, or for one far inside the text. */
function toOutline(
  blocks: readonly Block[],
  candidates: readonly Candidate[],
  confidence: number,
): Outline | undefined {
  const { begins, ends } = findEdition(blocks);
  const marks = levelByKind(takeTitlesBelow(candidates, blocks).map(toMark));
  const divisions = marks.filter((mark) => mark.kind && !isMatterTitle(mark.title));
  const [first] = divisions;
  if (!first || (divisions.length === 1 && first.at > begins + (ends - begins) / 10)) return undefined;
  return { marks, confidence };
}

function toMark({ at, title, level, kind, titleBlocks }: Candidate): Mark {
  return { at, title, level, titleBlocks, ...(kind ? { kind } : {}) };
}

function trustIn(named: readonly Candidate[]): number {
  return inSequence(named) ? 0.85 : 0.7;
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
