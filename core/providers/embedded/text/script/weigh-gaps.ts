import type { Unit } from "./gather-units.ts";

/** What gaps cost, in the worth of sentences: a sentence of ten words that tells much of its scene is worth about 1.5. */
const COSTS = {
  /** Any gap: one stretch is better understood than two. */
  gap: 0.9,
  /** "He", "But", "Yes": understood only after what came before. */
  leaning: 5,
  /** An answer to what nobody hears. */
  reply: 2,
  /** What somebody goes on to say. */
  speech: 1.2,
  /** "Slowly she took out a pen", and nobody knows who. */
  nameless: 1.2,
  /** The middle of a paragraph. */
  within: 0.4,
  /** A question, and "said to him:", of which the next line is missing. */
  unanswered: 3,
  /** The end of the script without the end of its last scene. */
  unended: 2.5,
} as const;

/** What it costs to leave out the beginning of a scene, what lies between two of its units, and its end. */
export interface Gaps {
  readonly opening: (at: number) => number;
  readonly between: (before: number, at: number) => number;
  readonly closing: (at: number) => number;
}

/** @param isLast whether the script ends with the scene. */
export function weighGaps(units: readonly Unit[], isLast: boolean): Gaps {
  const entering = units.map((_, at) => costToEnter(units, at));
  const leaving = units.map((_, at) => costToLeave(units, at));
  return {
    opening: (at) => (at === 0 ? 0 : COSTS.gap + (entering[at] ?? 0)),
    between: (before, at) =>
      COSTS.gap +
      (leaving[before] ?? 0) +
      (entering[at] ?? 0) +
      (sameVoice(units[before], units[at]) ? COSTS.reply : 0),
    closing: (at) => (at === units.length - 1 ? 0 : (leaving[at] ?? 0) + (isLast ? COSTS.unended : 0)),
  };
}

/** What it costs that nothing is heard of what comes right before a unit. */
function costToEnter(units: readonly Unit[], at: number): number {
  const unit = units[at];
  const before = units[at - 1];
  if (!unit || !before) return 0;
  if (leansOnPrevious(unit)) return COSTS.leaning;
  const nameless = unit.speaker === null && isNameless(unit.text) ? COSTS.nameless : 0;
  if (unit.paragraph === before.paragraph) return (unit.speaker === null ? COSTS.within : COSTS.speech) + nameless;
  return (answers(units, at) ? COSTS.reply : 0) + nameless;
}

/** Whether a sentence speaks of somebody by a pronoun alone. */
function isNameless(text: string): boolean {
  return /\b(?:he|she|they|him|her|them)\b/.test(text) && !/(?<=\s)\p{Lu}\p{Ll}+/u.test(text);
}

/** Two speeches of somebody would run on as if they were one. */
function sameVoice(before: Unit | undefined, unit: Unit | undefined): boolean {
  return before?.speaker !== null && before?.speaker === unit?.speaker;
}

/** Whether a paragraph in which somebody speaks comes right after another one of those. */
function answers(units: readonly Unit[], at: number): boolean {
  const { paragraph } = units[at] ?? {};
  const end = units.findIndex((unit, index) => index > at && unit.paragraph !== paragraph);
  const here = units.slice(at, end < 0 ? undefined : end);
  const before = units.slice(0, at).filter((unit) => unit.paragraph === units[at - 1]?.paragraph);
  return [here, before].every((each) => each.some(({ speaker }) => speaker !== null));
}

/** What it costs that nothing is heard of what comes right after a unit. */
function costToLeave(units: readonly Unit[], at: number): number {
  const unit = units[at];
  const next = units[at + 1];
  if (!unit || !next) return 0;
  const asks = unit.speaker !== null && /\?["”’]?$/.test(unit.text);
  const announces = /[:—,]["”’]?$|\b(?:said|exclaimed|cried|asked|replied|whispered|shouted)[.:]$/.test(unit.text);
  if (asks || (announces && next.speaker !== unit.speaker)) return COSTS.unanswered;
  return next.paragraph === unit.paragraph ? COSTS.within : 0;
}

/** Words at the beginning that point back. */
const SPOKEN_LEANING =
  /^["“‘']?(?:So am I|So do I|Nor |No\b|Yes\b|Aye\b|Nay\b|And\b|But\b|Then\b|Because\b|Or\b|I (?:did|do|don['’]t|didn['’]t|have|am|was|will|know it)\b[^,;]{0,22}[.!?]|That is\b|That['’]s\b|It is\b|It['’]s\b|It was\b|He\b|She\b|They\b|His\b|Her\b|Him\b|Them\b|Their\b|Neither\b)/;
const TOLD_LEANING =
  /^["“‘']?(?:He|She|It|They|His|Her|Their|Its|Him|Them|But|And|So|Then|Yet|Or|Nor|That|This|These|Those|Here|There|Thus|Such|Only|Two|Both|Neither|Either|Still|However|Therefore|Besides|Likewise|Indeed|Nay|For|Even|Meanwhile|Instead|Thereupon|One of)\b/;

/** Words alone that mean nothing alone: "Eleven.", "Strange!" */
const FEWEST_WORDS = 2;

/** Whether a sentence is only understood after the one before it. */
function leansOnPrevious({ speaker, text, words }: Unit): boolean {
  if (words <= FEWEST_WORDS) return true;
  return (speaker === null ? TOLD_LEANING : SPOKEN_LEANING).test(text) || /^\p{Ll}/u.test(text);
}
