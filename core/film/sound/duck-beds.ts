import { smoothstep } from "#core/smoothstep.ts";
import type { Spoken } from "./lay-speech.ts";

/** The beds are down when a voice begins, having gone down over this long. */
const ATTACK_MS = 400;
/** They stay down this long after it, and then come back slowly. */
const HOLD_MS = 300;
const RELEASE_MS = 1_200;
/** In a pause shorter than this they stay down: music that swells in every breath tires the ear. */
const BREATH_MS = 2_000;

/**
 * How far the beds are ducked over the film: 0 where nobody speaks, 1 under speech, on a smooth curve between. It is made
 * of when speech is, not of how loud it is, so that the beds are down before the first syllable and do not pump.
 * Ask for times that rise; going back is allowed but slow.
 */
export function duckingCurve(spoken: readonly Spoken[]): (ms: number) => number {
  const stretches = joinStretches(spoken);
  let next = 0;
  return (ms) => {
    const before = stretches[next - 1];
    if (before && ms < before.toMs) next = 0;
    while ((stretches[next]?.toMs ?? Number.POSITIVE_INFINITY) <= ms) next++;
    const rising = 1 - ((stretches[next]?.fromMs ?? Number.POSITIVE_INFINITY) - ms) / ATTACK_MS;
    const falling = 1 - (ms - (stretches[next - 1]?.toMs ?? Number.NEGATIVE_INFINITY) - HOLD_MS) / RELEASE_MS;
    return smoothstep(Math.max(rising, falling));
  };
}

function joinStretches(spoken: readonly Spoken[]): Spoken[] {
  const joined: Spoken[] = [];
  for (const stretch of spoken) {
    const last = joined.at(-1);
    if (!last || stretch.fromMs - last.toMs >= BREATH_MS) joined.push(stretch);
    else joined[joined.length - 1] = { fromMs: last.fromMs, toMs: Math.max(last.toMs, stretch.toMs) };
  }
  return joined;
}
