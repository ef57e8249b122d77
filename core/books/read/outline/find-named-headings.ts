import type { Block } from "../source-document.ts";
import { type Candidate, joinTitle, LONGEST_TITLE, MOST_LINES, titleCandidate } from "./candidate.ts";
import { isMatterTitle } from "./matter.ts";
import { looksLikeTitle, readHeading } from "./read-heading.ts";

/** The blocks from `begins` to `ends` that are set as headings with a name: "CHAPTER I", "Act II", "Prologue", "Preface". */
export function findNamedHeadings(blocks: readonly Block[], begins: number, ends: number): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = begins; at < ends; at++) {
    const candidate = candidateAt(blocks[at]?.text ?? "", at);
    if (candidate) candidates.push(candidate);
  }
  return candidates;
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
