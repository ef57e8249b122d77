import type { Block } from "../source-document.ts";
import { type Candidate, joinTitle, LONGEST_TITLE, MOST_LINES, titleCandidate } from "./candidate.ts";
import { isMatterTitle } from "./matter.ts";
import { isContainer } from "./rank-divisions.ts";
import { looksLikeTitle, readHeading } from "./read-heading.ts";

/**
 * The blocks from `begins` to `ends` that are set as headings with a name: "CHAPTER I", "Act II", "Prologue",
 * "Preface".
 */
export function findNamedHeadings(blocks: readonly Block[], begins: number, ends: number): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = begins; at < ends; at++) {
    const candidate = candidateAt(blocks[at]?.text ?? "", at);
    if (candidate) candidates.push(candidate);
  }
  return partDoubled(candidates);
}

/**
 * With a heading of its own for each division that one line begins: "ACT II. SCENE I." begins both. An act that each of
 * its scenes names again has begun before.
 */
function partDoubled(candidates: readonly Candidate[]): Candidate[] {
  const begun = new Map<string, number | undefined>();
  return candidates.flatMap((each) => {
    const inner = isContainer(each.kind) ? innerHeading(each) : undefined;
    if (!inner) {
      if (isContainer(each.kind)) begun.set(each.kind ?? "", each.number);
      return [each];
    }
    const hasBegun = begun.get(each.kind ?? "") === each.number;
    begun.set(each.kind ?? "", each.number);
    const name = each.title.slice(0, each.title.length - inner.title.length);
    const outer = { ...each, title: name.trim().replace(/[\s,;:–—-]+$/u, ""), titleBlocks: 0, isBare: false };
    return hasBegun ? [inner] : [outer, inner];
  });
}

/** The heading of a scene or a chapter that stands behind that of its act or part. */
function innerHeading(outer: Candidate): Candidate | undefined {
  const title = readHeading(outer.title)?.title ?? "";
  const inner = title === "" ? undefined : candidateAt(title, outer.at);
  return inner?.kind && inner.number !== undefined && !isContainer(inner.kind) ? inner : undefined;
}

function candidateAt(text: string, at: number): Candidate | undefined {
  const [first = "", ...rest] = text.split("\n", MOST_LINES + 1);
  if (rest.length >= MOST_LINES) return undefined;
  const found = { at, level: 1, titleBlocks: 1 };
  const heading = readHeading(first);
  if (!heading) {
    // Only a line of its own: a paragraph may well begin with "Contents".
    if (rest.length > 0 || !isMatterTitle(first) || !looksLikeTitle(first)) return undefined;
    return titleCandidate(at, first.trim());
  }
  if (rest.some((line) => line.length > LONGEST_TITLE || readHeading(line))) return undefined;
  return {
    ...found,
    title: joinTitle([first, ...rest].map((part) => part.trim())),
    kind: heading.kind,
    number: heading.number,
    key: `${heading.kind} ${heading.number ?? first.toLowerCase()}`,
    style: styleOf(first.slice(0, first.length - heading.title.length)),
    isBare: heading.title === "" && heading.number !== undefined && rest.length === 0,
  };
}

/** The case of the name, and whether the numeral is one of digits, of roman letters or of words. */
function styleOf(name: string): string {
  const shape = /\p{Ll}/u.test(name) ? "small" : "capitals";
  if (/\d/.test(name)) return `${shape} digits`;
  return /\s[ivxlc]+[\s.:)\]–—-]*$/i.test(name) ? `${shape} roman` : `${shape} words`;
}
