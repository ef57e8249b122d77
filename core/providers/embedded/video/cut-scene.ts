import { FRAMES_PER_SECOND } from "#core/media/encoding.ts";
import type { SceneSpec } from "#core/providers/video.ts";
import { type Cut, findCuts } from "./find-cuts.ts";
import { isWalking, type Presence } from "./place-people.ts";

/** A shot is long enough to be seen and short enough not to tire. */
export const SHORTEST_SHOT_S = 3;
export const LONGEST_SHOT_S = 9;
/** Length that a shot has if nothing speaks for another. */
const IDEAL_SHOT_S = 4.8;

/** What it costs when a voice changes inside a shot: less than a cut in a sentence, more than an uneven length. */
const CHANGE_OF_VOICE_COST = 0.5;
/** What a frame too much or too little costs: more than any cut, so that it happens only where nothing else can be. */
const WRONG_LENGTH_COST = 1_000;

/**
 * Cuts a scene into stretches, one for each shot: the frames they begin at, and last the scene's length. The cuts are
 * the cheapest that give every shot 3 to 9 seconds; a scene too short for that is one shot.
 */
export function cutScene(scene: SceneSpec, presences: readonly Presence[]): number[] {
  const shortest = SHORTEST_SHOT_S * FRAMES_PER_SECOND;
  const longest = LONGEST_SHOT_S * FRAMES_PER_SECOND;
  if (scene.frames < 2 * shortest) return [0, scene.frames];
  const toMs = (frame: number) => (frame / FRAMES_PER_SECOND) * 1000;
  const cuts: Cut[] = [
    { frame: 0, cost: 0 },
    // Nobody is cut away from in the middle of a walk.
    ...findCuts(scene.utterances, scene.frames).filter(
      ({ frame }) => !presences.some((presence) => isWalking(presence, toMs(frame))),
    ),
    { frame: scene.frames, cost: 0 },
  ];
  const changes = scene.utterances.flatMap(({ speaker, startMs }, index) => {
    const before = scene.utterances[index - 1];
    return before && before.speaker !== speaker ? [(startMs / 1000) * FRAMES_PER_SECOND] : [];
  });

  // Shortest path from the first cut to the last, over the shots that may lie between two cuts.
  const best = cuts.map((_, index) => ({ cost: index === 0 ? 0 : Number.POSITIVE_INFINITY, from: 0 }));
  for (const [to, cut] of cuts.entries()) {
    const here = best[to];
    if (!here) continue;
    for (let from = to - 1; from >= 0; from--) {
      const length = cut.frame - (cuts[from]?.frame ?? 0);
      const before = best[from];
      if (!before) continue;
      const cost =
        before.cost +
        cut.cost +
        lengthCost(length / FRAMES_PER_SECOND) +
        WRONG_LENGTH_COST * Math.max(0, shortest - length, length - longest) +
        CHANGE_OF_VOICE_COST * changesInside(changes, cuts[from]?.frame ?? 0, cut.frame);
      if (cost < here.cost) Object.assign(here, { cost, from });
      if (length > longest && Number.isFinite(here.cost)) break;
    }
  }
  const path = [scene.frames];
  for (let at = cuts.length - 1; at > 0; at = best[at]?.from ?? 0) path.unshift(cuts[best[at]?.from ?? 0]?.frame ?? 0);
  return path;
}

function lengthCost(seconds: number): number {
  return ((seconds - IDEAL_SHOT_S) / 2.4) ** 2 * 0.5;
}

function changesInside(changes: readonly number[], from: number, to: number): number {
  // A cut leads its line by a few frames: that line begins the shot, it does not interrupt it.
  const lead = 0.4 * FRAMES_PER_SECOND;
  return changes.filter((at) => at > from + lead && at < to - 1).length;
}
