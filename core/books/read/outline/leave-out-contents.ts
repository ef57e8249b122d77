import type { Block } from "../source-document.ts";
import { type Candidate, LONGEST_TITLE } from "./candidate.ts";
import { isContentsTitle } from "./matter.ts";
import { isContainer } from "./rank-divisions.ts";

/** Headings that follow one another without text between, and are so many, are a table of contents. */
const CONTENTS_RUN = 3;

/**
 * Without runs of headings that have no text between them, but for what stands directly above text: the last of
 * a run and the divisions around it. If that comes again further on, it was the end of the table, and goes too.
 */
export function leaveOutContents(candidates: readonly Candidate[], blocks: readonly Block[]): Candidate[] {
  const kept: Candidate[] = [];
  const endsOfTables = new Set<Candidate>();
  for (const run of runsOf(candidates, blocks)) {
    const kinds = run.map((each) => each.kind);
    const isTable = run.length >= CONTENTS_RUN && new Set(kinds).size < kinds.length;
    const headings = isTable ? headingsAboveText(run) : run;
    kept.push(...headings);
    if (isTable) for (const heading of headings) endsOfTables.add(heading);
  }
  const goes = comesAgainLater(kept);
  return kept.filter((each) => !(endsOfTables.has(each) && goes.has(each)) && !isContentsTitle(each.title));
}

/** Headings that come again further on, where what follows them is not what would follow them in the book. */
function comesAgainLater(candidates: readonly Candidate[]): Set<Candidate> {
  const again = new Set<Candidate>();
  const later = new Set<string>();
  const next = new Map<string, Candidate>();
  for (const each of candidates.toReversed()) {
    const number = next.get(each.kind ?? "")?.number;
    const continues = number !== undefined && number === (each.number ?? Number.NaN) + 1;
    if (!continues && later.has(each.key)) again.add(each);
    later.add(each.key);
    next.set(each.kind ?? "", each);
  }
  return again;
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
  return text.length <= LONGEST_TITLE && !text.includes("\n") && !/[.!?。！？]["'”’」]?$/u.test(text);
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
