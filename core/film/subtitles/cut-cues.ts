import { breakLines, type SetText, setTwoSpeakers } from "./break-lines.ts";
import { GAP_MS, LONGEST_MS, MOST_COLUMNS, MOST_LINES, readingMs } from "./limits.ts";
import { endsSentence, rateBreak, startsTurn } from "./rate-break.ts";
import type { Token } from "./split-tokens.ts";

/** A subtitle's text, and when it is spoken. */
export interface SpokenCue {
  readonly lines: readonly string[];
  readonly columns: number;
  readonly startMs: number;
  readonly endMs: number;
}

/** What each cue costs, so that there are no more than it takes. The other costs are measured against this. */
const COST_OF_CUE = 4;
const COST_OF_SENTENCE_INSIDE = 3;
const COST_OF_UTTERANCE_INSIDE = 3;
/** Two people in one subtitle are harder to follow: only where each would be gone too soon. */
const COST_OF_TWO_SPEAKERS = 10;
/** A sentence that goes on in the next cue takes more of the reader than one that goes on in the next line. */
const WEIGHT_OF_BREAK = 1.5;
const WEIGHT_OF_LINE_BREAK = 0.35;
/** A few words torn from the rest of their sentence. */
const STUB_COLUMNS = 14;
const COST_OF_STUB = 4;
/** Each this much that the reader lacks until the next cue costs one. */
const LACKING_MS = 60;
/** Silence inside a cue shows what is not said yet; beyond this there is a new cue. */
const LONGEST_PAUSE_MS = 1_000;
const COST_OF_PAUSE = 4;
const NOTICED_PAUSE_MS = 400;

interface Choice {
  readonly cost: number;
  readonly first: number;
  readonly text: SetText;
}

/**
 * Cuts tokens into cues at the least cost over the whole film: breaks where it reads best, no more cues than it takes,
 * none that is gone before it is read. Each token is in exactly one cue.
 */
export function cutCues(tokens: readonly Token[]): SpokenCue[] {
  const best: Choice[] = [];
  for (const last of tokens.keys()) {
    let chosen: Choice | undefined;
    for (let first = last; first >= 0 && last - first < MOST_LINES * MOST_COLUMNS; first--) {
      const cue = rateCue(tokens, first, last);
      if (cue === "too-much") break;
      if (cue === "unfit") continue;
      const cost = cue.cost + (best[first - 1]?.cost ?? 0);
      if (!chosen || cost < chosen.cost) chosen = { cost, first, text: cue.text };
    }
    // A single token always fits.
    if (chosen) best[last] = chosen;
  }
  return trace(tokens, best);
}

function trace(tokens: readonly Token[], best: readonly Choice[]): SpokenCue[] {
  const cues: SpokenCue[] = [];
  for (let last = tokens.length - 1; last >= 0; ) {
    const choice = best[last];
    if (!choice) break;
    const { lines, columns } = choice.text;
    const startMs = tokens[choice.first]?.startMs ?? 0;
    cues.push({ lines, columns, startMs, endMs: tokens[last]?.endMs ?? startMs });
    last = choice.first - 1;
  }
  return cues.reverse();
}

function rateCue(
  tokens: readonly Token[],
  first: number,
  last: number,
): { cost: number; text: SetText } | "too-much" | "unfit" {
  const inside = tokens.slice(first, last + 1);
  const [begin, end] = [inside[0], inside.at(-1)];
  if (!begin || !end) return "too-much";
  if (inside.length > 1 && end.endMs - begin.startMs > LONGEST_MS) return "too-much";
  const joints = inside.slice(1).map((after, index) => ({ before: inside[index] ?? after, after }));
  if (joints.some(({ before, after }) => after.startMs - before.endMs > LONGEST_PAUSE_MS)) return "too-much";
  if (joints.some(({ before, after }) => startsTurn(before, after))) return "too-much";
  const turns = joints.filter(({ before, after }) => after.speaker !== before.speaker);
  if (turns.length > 1) return "too-much";
  const [turn] = turns;
  const previous = tokens[first - 1];
  const next = tokens[last + 1];
  // Two people in one cue each say there all that they have to say.
  if (turn && (previous?.utterance === begin.utterance || next?.utterance === end.utterance)) return "unfit";
  const text = turn ? setTurn(inside, turn.after) : breakLines(inside);
  if (!text) return "too-much";
  const costs = [
    COST_OF_CUE,
    WEIGHT_OF_LINE_BREAK * text.cost,
    ...joints.map(costOfJoint),
    next && next.utterance === end.utterance ? WEIGHT_OF_BREAK * rateBreak(end, next) : 0,
    isStub(text, previous, begin) || isStub(text, end, next) ? COST_OF_STUB : 0,
    next ? Math.max(0, readingMs(text.columns) + GAP_MS - (next.startMs - begin.startMs)) / LACKING_MS : 0,
  ];
  return { cost: costs.reduce((sum, cost) => sum + cost, 0), text };
}

function setTurn(inside: readonly Token[], second: Token): SetText | undefined {
  const at = inside.indexOf(second);
  return setTwoSpeakers(inside.slice(0, at), inside.slice(at));
}

function costOfJoint({ before, after }: { before: Token; after: Token }): number {
  const pause = after.startMs - before.endMs > NOTICED_PAUSE_MS ? COST_OF_PAUSE : 0;
  if (before.speaker !== after.speaker) return pause + COST_OF_TWO_SPEAKERS;
  if (before.utterance !== after.utterance) return pause + COST_OF_UTTERANCE_INSIDE;
  return pause + (endsSentence(before) ? COST_OF_SENTENCE_INSIDE : 0);
}

function isStub({ columns }: SetText, before: Token | undefined, after: Token | undefined): boolean {
  if (columns >= STUB_COLUMNS || !before || !after) return false;
  return before.utterance === after.utterance && !endsSentence(before);
}
