import type { CastPerson } from "../people/cast.ts";
import type { Focus } from "./focus.ts";

interface Turn {
  readonly speaker: CastPerson | undefined;
  readonly addressees: readonly CastPerson[];
  readonly paragraph: number;
}

/** Turns of a dialogue, and paragraphs, that are looked back on to find whose turn it is. */
const TURNS_KEPT = 6;
const REACH_BACK = 6;

/** Follows who speaks to whom, turn by turn. */
export interface Turns {
  readonly note: (turn: Turn) => void;
  /** A paragraph in which nobody speaks or acts does not interrupt: "This was invitation enough." */
  readonly passOver: (paragraph: number) => void;
  /** Who spoke in the paragraph before, to whom a paragraph that opens with a quote replies. */
  readonly repliedTo: (paragraph: number) => CastPerson | undefined;
  /** Whom the quote in the paragraph before addresses, so that they are the one to reply. */
  readonly awaited: (paragraph: number) => CastPerson | undefined;
  /** Whose turn it is of those who fit, where neither words nor deeds beside a quote say it. */
  readonly guess: (paragraph: number, fits: (person: CastPerson) => boolean) => CastPerson | undefined;
  readonly hasSpoken: (person: CastPerson) => boolean;
  readonly clear: () => void;
}

/** @param isFaint whether somebody is so little known that only a turn of their own makes them a partner. */
export function openTurns(focus: Focus, isFaint: (person: CastPerson) => boolean): Turns {
  const turns: Turn[] = [];
  const hasSpoken = (person: CastPerson) => turns.some(({ speaker }) => speaker === person);
  const lastIfBefore = (paragraph: number) => {
    const last = turns.at(-1);
    return last?.paragraph === paragraph - 1 ? last : undefined;
  };
  return {
    note: (turn) => {
      turns.push(turn);
      if (turns.length > TURNS_KEPT) turns.shift();
    },
    passOver: (paragraph) => {
      const last = lastIfBefore(paragraph);
      if (last) turns[turns.length - 1] = { ...last, paragraph };
    },
    repliedTo: (paragraph) => lastIfBefore(paragraph)?.speaker,
    awaited: (paragraph) => lastIfBefore(paragraph)?.addressees[0],
    guess: (paragraph, fits) => {
      const previous = lastIfBefore(paragraph);
      if (!previous) return [focus.lastSubject(), ...focus.nearest()].find((person) => person && fits(person));
      // After a stranger's line, only who spoke right before that may go on.
      const reach = previous.speaker ? REACH_BACK : 2;
      const before = turns.findLast(
        ({ speaker, paragraph: at }) => speaker && speaker !== previous.speaker && paragraph - at <= reach,
      );
      const partners = [previous.addressees[0], before?.speaker];
      // Where nobody knows who spoke before, those who talk are not the ones in mind.
      const others = (previous.speaker ? focus.nearest() : []).filter(
        (person) => hasSpoken(person) || !isFaint(person),
      );
      return [...partners, ...others].find((person) => person && fits(person) && person !== previous.speaker);
    },
    hasSpoken,
    clear: () => {
      turns.length = 0;
    },
  };
}
