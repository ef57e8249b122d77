import type { DraftScene } from "./draft-scene.ts";
import { gatherUnits, type Unit } from "./gather-units.ts";
import { runOn } from "./utterance-text.ts";
import { weighGaps } from "./weigh-gaps.ts";
import type { Line } from "./write-lines.ts";

/**
 * The lines of a scene that tell most of it within a number of words. What is left out costs wherever it leaves a gap,
 * most where the next line would not be understood, so that a scene is told in a few whole stretches and not in single
 * sentences.
 *
 * @param options.isLast whether the script ends with the scene, and so should with its last line.
 */
export function shortenScene(scene: DraftScene, budget: number, options: { readonly isLast: boolean }): Line[] {
  const units = gatherUnits(scene);
  const chosen = chooseUnits(units, budget, options.isLast);
  if (chosen.length === 0) return [beginning(units, budget)];
  return joinParts(chosen.flatMap(({ parts }) => parts));
}

/** A choice of units up to one that is in it: what it is worth, and the unit chosen before that one. */
interface Choice {
  readonly worth: number;
  readonly before: number;
}

/**
 * The units worth most together, with the gaps between them, by dynamic programming: for every unit and every number of
 * words, the best choice that ends with it.
 */
function chooseUnits(units: readonly Unit[], budget: number, isLast: boolean): Unit[] {
  const gaps = weighGaps(units, isLast);
  const choices: (Choice | undefined)[][] = [];
  let best: { worth: number; unit: number; words: number } | undefined;
  for (const [at, unit] of units.entries()) {
    const ofUnit: (Choice | undefined)[] = new Array(budget + 1).fill(undefined);
    for (let words = unit.words; words <= budget; words++) {
      const left = words - unit.words;
      let choice: Choice | undefined = left === 0 ? { worth: unit.worth - gaps.opening(at), before: -1 } : undefined;
      for (let before = 0; before < at; before++) {
        const other = choices[before]?.[left];
        if (!other) continue;
        const worth = other.worth + unit.worth - (before === at - 1 ? 0 : gaps.between(before, at));
        if (!choice || worth > choice.worth) choice = { worth, before };
      }
      ofUnit[words] = choice;
      const worth = (choice?.worth ?? Number.NEGATIVE_INFINITY) - gaps.closing(at);
      if (choice && (!best || worth > best.worth)) best = { worth, unit: at, words };
    }
    choices.push(ofUnit);
  }
  const chosen: Unit[] = [];
  let { unit: at, words } = best ?? { unit: -1, words: 0 };
  while (at >= 0) {
    const unit = units[at];
    const choice = choices[at]?.[words];
    if (!unit || !choice) break;
    chosen.unshift(unit);
    words -= unit.words;
    at = choice.before;
  }
  return chosen;
}

/** Sentences of one line that follow one another are one line again. */
function joinParts(parts: readonly Unit["parts"][number][]): Line[] {
  const joined: Unit["parts"][number][] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && last.line === part.line && last.index === part.index - 1)
      joined[joined.length - 1] = { ...part, text: runOn(last.text, part.text) };
    else joined.push(part);
  }
  return joined.map(({ speaker, text, emotion, paragraph }) => ({ speaker, text, emotion, paragraph }));
}

/** A scene of which no sentence fits is told by the beginning of its shortest one. */
function beginning(units: readonly Unit[], budget: number): Line {
  const [shortest] = units.toSorted((a, b) => a.words - b.words);
  const [part] = shortest?.parts ?? [];
  if (!part) throw new RangeError("a scene has at least one line");
  const { speaker, emotion, paragraph } = part;
  const words = part.text.split(/\s+/);
  const cut = words.slice(0, Math.max(3, budget)).join(" ");
  const text = words.length <= Math.max(3, budget) ? part.text : `${cut.replace(/[.,;:—–-]+$/, "")}…`;
  return { speaker, text, emotion, paragraph };
}
