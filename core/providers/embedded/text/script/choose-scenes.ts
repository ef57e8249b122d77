import type { Mood } from "#core/providers/vocabulary.ts";
import type { DraftScene } from "./draft-scene.ts";
import { rankLines } from "./rank-lines.ts";

/** How much a mood makes of a scene as the turn of the story. */
const TENSION: Readonly<Record<Mood, number>> = {
  tense: 1,
  dark: 0.9,
  mysterious: 0.6,
  sad: 0.6,
  adventurous: 0.6,
  romantic: 0.4,
  joyful: 0.3,
  calm: 0.1,
};

/** Where the turn is looked for, as shares of the way through. */
const TURN_FROM = 0.4;

const TURN_TO = 0.95;

/** At most so many scenes of a script: the first, the turn and the last, and between them the most central. */
export function chooseScenes(scenes: readonly DraftScene[], most: number): DraftScene[] {
  if (scenes.length <= most) return [...scenes];
  const turn = findTurn(scenes);
  const last = scenes.length - 1;
  const wanted = most === 1 ? [turn] : most === 2 ? [0, last] : [0, turn, last];
  const chosen = new Set(wanted);
  const central = rankLines(scenes.map(({ lines }) => ({ text: lines.map(({ text }) => text).join(" ") })));
  while (chosen.size < Math.min(most, scenes.length)) {
    // Far from what is chosen, so that no stretch of the story is left out.
    const value = (index: number) =>
      (central[index] ?? 0) * Math.sqrt(Math.min(...[...chosen].map((each) => Math.abs(each - index))));
    const rest = scenes.map((_, index) => index).filter((index) => !chosen.has(index));
    chosen.add(rest.reduce((best, index) => (value(index) > value(best) ? index : best)));
  }
  return scenes.filter((_, index) => chosen.has(index));
}

/** The scene in which most is at stake, in the second half of the story. */
export function findTurn(scenes: readonly Pick<DraftScene, "mood" | "lines">[]): number {
  const last = scenes.length - 1;
  const stake = (index: number): number => {
    const scene = scenes[index];
    const way = last === 0 ? 1 : index / last;
    if (!scene || (last > 1 && (way < TURN_FROM || way > TURN_TO))) return -1;
    const cries = scene.lines.filter(({ text }) => text.includes("!")).length / Math.max(1, scene.lines.length);
    return TENSION[scene.mood] + cries + 0.3 * way;
  };
  return scenes.reduce((best, _, index) => (stake(index) > stake(best) ? index : best), 0);
}
