import { chooseScenes } from "./choose-scenes.ts";
import { BREATH_SECONDS, type DraftScene, secondsOf, WORDS_PER_SECOND, wordsOf } from "./draft-scene.ts";
import { shortenScene } from "./shorten-scene.ts";
import type { Line } from "./write-lines.ts";

/** A scene takes at least this long to be understood, in seconds. */
const SHORTEST_SCENE_SECONDS = 15;

/**
 * Shortens a script to a length. The first scene, the turn and the last stay; of the others the most central do, as far
 * as each has time to be understood. Of a scene the stretches stay that tell most of it.
 *
 * @param maxSeconds `null` leaves it whole.
 */
export function abridgeScenes(scenes: readonly DraftScene[], maxSeconds: number | null): DraftScene[] {
  if (maxSeconds === null || secondsOf(scenes) <= maxSeconds) return [...scenes];
  const kept = chooseScenes(scenes, Math.max(1, Math.floor(maxSeconds / SHORTEST_SCENE_SECONDS)));
  const budget = Math.max(1, Math.floor((maxSeconds - kept.length * BREATH_SECONDS) * WORDS_PER_SECOND));
  const weights = kept.map(({ lines }) => Math.sqrt(lines.reduce((sum, line) => sum + wordsOf(line), 0)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let left = budget;
  let weightLeft = whole;
  return kept.map((scene, index) => {
    const weight = weights[index] ?? 0;
    const share = Math.floor((left * weight) / Math.max(weightLeft, 1e-9));
    const lines = shortenScene(scene, share, { isLast: index === kept.length - 1 });
    left -= lines.reduce((sum, line) => sum + wordsOf(line), 0);
    weightLeft -= weight;
    return { ...scene, lines, characters: stillThere(scene.characters, lines) };
  });
}

/** So many stand in a scene from its beginning, whoever is spoken of. */
const THERE_FROM_THE_START = 2;

/** Those who are left to see: who comes in with a line that went does not come in. */
function stillThere(characters: readonly string[], lines: readonly Line[]): string[] {
  const told = lines.map(({ text }) => text).join(" ");
  const isNamed = (name: string) =>
    name
      .split(" ")
      .some(
        (word) =>
          /^\p{L}{3,}$/u.test(word) && word !== "The" && new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "iu").test(told),
      );
  return characters.filter(
    (name, index) => index < THERE_FROM_THE_START || lines.some(({ speaker }) => speaker === name) || isNamed(name),
  );
}
