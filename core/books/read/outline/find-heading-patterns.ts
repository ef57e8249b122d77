import type { Block, Mark, Outline, SourceDocument } from "../source-document.ts";
import { findEdition, isMatterTitle } from "./matter.ts";
import { isContainer, levelByKind } from "./rank-divisions.ts";
import { looksLikeTitle, readHeading } from "./read-heading.ts";

/** Lines of a block that can be a heading: name and numeral, and a title over two lines. */
const MOST_LINES = 3;
const LONGEST_TITLE = 80;

/** Headings that follow one another without text between, and are so many, are a table of contents. */
const CONTENTS_RUN = 3;

interface Candidate extends Mark {
  readonly titleBlocks: number;
  readonly number: number | undefined;
  /** What the table of contents and the chapter itself have in common. */
  readonly key: string;
}

/**
 * The outline of a text whose headings are only lines that look like it: "CHAPTER I", "Act II", "Prologue".
 * Tables of contents are no headings. `undefined` if there are none, or one far inside the text.
 */
export function findHeadingPatterns({ blocks }: SourceDocument): Outline | undefined {
  const { begins, ends } = findEdition(blocks);
  const candidates = withoutContents(candidatesIn(blocks, begins, ends), blocks);
  const marks = levelByKind(candidates.map(({ key: _, number: __, ...mark }) => mark));
  const numbered = marks.filter((mark) => mark.kind && !isMatterTitle(mark.title));
  const [first] = numbered;
  if (!first || (numbered.length === 1 && first.at > begins + (ends - begins) / 10)) return undefined;
  return { marks, confidence: inSequence(candidates) ? 0.85 : 0.7 };
}

function candidatesIn(blocks: readonly Block[], begins: number, ends: number): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = begins; at < ends; at++) {
    const candidate = candidateAt(blocks, at);
    if (!candidate) continue;
    candidates.push(candidate);
    at += candidate.titleBlocks - 1;
  }
  return candidates;
}

function candidateAt(blocks: readonly Block[], at: number): Candidate | undefined {
  const [first = "", ...rest] = blocks[at]?.text.split("\n", MOST_LINES + 1) ?? [];
  if (rest.length >= MOST_LINES) return undefined;
  const heading = readHeading(first);
  if (!heading) {
    // Only a line of its own: a paragraph may well begin with "Contents".
    if (rest.length > 0 || !isMatterTitle(first) || !looksLikeTitle(first)) return undefined;
    return { at, title: first.trim(), level: 1, titleBlocks: 1, number: undefined, key: first.toLowerCase() };
  }
  if (rest.some((line) => line.length > LONGEST_TITLE || readHeading(line))) return undefined;
  const next = blocks[at + 1]?.text ?? "";
  const titleFollows =
    heading.title === "" &&
    heading.number !== undefined &&
    rest.length === 0 &&
    isTitleLine(next, blocks[at + 2]?.text);
  const parts = [first, ...rest, ...(titleFollows ? [next] : [])].map((part) => part.trim());
  return {
    at,
    title: joinTitle(parts),
    level: 1,
    kind: heading.kind,
    titleBlocks: titleFollows ? 2 : 1,
    number: heading.number,
    key: `${heading.kind} ${heading.number ?? first.toLowerCase()}`,
  };
}

/** Whether a block below a bare "CHAPTER I" is that chapter's title, and text follows. */
function isTitleLine(text: string, after: string | undefined): boolean {
  return (
    text.length <= LONGEST_TITLE &&
    !text.includes("\n") &&
    looksLikeTitle(text) &&
    !/["”’!?]$/.test(text) &&
    !readHeading(text) &&
    after !== undefined &&
    after.length > text.length
  );
}

function joinTitle([first = "", ...rest]: readonly string[]): string {
  if (rest.length === 0) return first;
  return `${first}${/[.:—-]$/.test(first) ? "" : ":"} ${rest.join(" ")}`;
}

/**
 * Without runs of headings that have no text between them, but for what stands directly above text: the last of
 * a run and the divisions around it. If that comes again further on, it was the end of the table, and goes too.
 */
function withoutContents(candidates: readonly Candidate[], blocks: readonly Block[]): Candidate[] {
  const kept: Candidate[] = [];
  const endsOfTables = new Set<Candidate>();
  for (const run of runsOf(candidates, blocks)) {
    const kinds = run.map((each) => each.kind);
    const isTable = run.length >= CONTENTS_RUN && new Set(kinds).size < kinds.length;
    const headings = isTable ? headingsAboveText(run) : run;
    kept.push(...headings);
    if (isTable) for (const heading of headings) endsOfTables.add(heading);
  }
  return kept.filter((each, index) => {
    const comesAgain = endsOfTables.has(each) && comesAgainLater(each, kept.slice(index + 1));
    return !comesAgain && !/^(?:table of )?contents[.:]?$/i.test(each.title);
  });
}

/** Whether the same heading comes again, and what follows this one is not what would follow it in the book. */
function comesAgainLater(each: Candidate, later: readonly Candidate[]): boolean {
  const next = later.find((other) => other.kind === each.kind);
  const continues = next?.number !== undefined && next.number === (each.number ?? Number.NaN) + 1;
  return !continues && later.some((other) => other.key === each.key);
}

/** Candidates that follow one another with no more than a line between. */
function runsOf(candidates: readonly Candidate[], blocks: readonly Block[]): Candidate[][] {
  const runs: Candidate[][] = [];
  for (const candidate of candidates) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const between = last ? blocks.slice(last.at + last.titleBlocks, candidate.at) : [];
    if (run && between.length <= 1 && between.every((block) => isEntryLine(block.text))) run.push(candidate);
    else runs.push([candidate]);
  }
  return runs;
}

/** A line of a table of contents, as against a chapter of one sentence. */
function isEntryLine(text: string): boolean {
  return text.length <= LONGEST_TITLE && !text.includes("\n") && !/[.!?]["'”’]?$/.test(text);
}

function headingsAboveText(run: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of run.toReversed()) {
    const inner = kept[0];
    if (inner && !(isContainer(candidate.kind) && candidate.kind !== inner.kind)) break;
    kept.unshift(candidate);
  }
  return kept;
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
