import { sentencesOf } from "../reading/split-sentences.ts";
import { type DraftScene, wordsOf } from "./draft-scene.ts";
import { rankLines } from "./rank-lines.ts";
import type { Line } from "./write-lines.ts";

/** A sentence, or a part of a very long one, with its places among the lines and among all parts. */
interface Part extends Line {
  readonly line: number;
  readonly index: number;
}

/** A whole sentence of the narrator or a character: the least that can be left out. */
export interface Unit {
  readonly speaker: string | null;
  readonly text: string;
  readonly paragraph: number;
  readonly words: number;
  /** How much of the scene it tells. */
  readonly worth: number;
  readonly parts: readonly Part[];
}

/** What it is worth to hear somebody speak, to hear them cry out, and to be told of somebody for the first time. */
const SPOKEN_LEAD = 1.7;
const CRY_LEAD = 1.15;
const INTRODUCTION = 0.3;

/** A scene's first sentence sets it, and its last one is what it leads to. */
const FRAME = 0.8;

/** How much of a sentence's length counts as worth: at 0 short ones would win, at 1 long ones. */
const LENGTH_POWER = 0.5;

/** The sentences of a scene's lines, each with its worth. A sentence that was cut to be spoken is one. */
export function gatherUnits({ lines, characters }: DraftScene): Unit[] {
  const parts = lines
    .flatMap((line, index) => sentencesOf(line.text).map((text) => ({ ...line, text, line: index })))
    .map((part, index): Part => ({ ...part, index }));
  const sentences: Part[][] = [];
  for (const part of parts) {
    const before = sentences.at(-1);
    const last = before?.at(-1);
    if (before && last && last.speaker === part.speaker && !endsSentence(last.text)) before.push(part);
    else sentences.push([part]);
  }
  const whole = sentences.map((each) => ({ parts: each, text: each.map(({ text }) => text).join(" ") }));
  const ranks = rankLines(whole);
  const introducing = findIntroductions(whole, characters);
  return whole.map(({ parts: each, text }, at): Unit => {
    const { speaker = null, paragraph = 0 } = each[0] ?? {};
    const words = wordsOf({ text });
    const lead = (speaker === null ? 1 : SPOKEN_LEAD) * (text.includes("!") ? CRY_LEAD : 1);
    const introduction = speaker === null && introducing.has(at) ? INTRODUCTION : 0;
    const frame = at === 0 || at === whole.length - 1 ? FRAME : 0;
    const worth = ((ranks[at] ?? 0) + 0.04) * lead * words ** LENGTH_POWER + introduction + frame;
    return { speaker, text, paragraph, words, worth, parts: each };
  });
}

function endsSentence(text: string): boolean {
  return /[.!?…。！？]["'”’)»«」』]*$/u.test(text);
}

/** The sentences that name somebody of the scene for the first time. */
function findIntroductions(
  sentences: readonly { readonly text: string }[],
  characters: readonly string[],
): Set<number> {
  return new Set(
    characters.map((name) => {
      const words = name.split(" ").filter((word) => /^\p{Lu}\p{Ll}{2,}$/u.test(word));
      return sentences.findIndex(({ text }) => words.some((word) => text.includes(word)));
    }),
  );
}
