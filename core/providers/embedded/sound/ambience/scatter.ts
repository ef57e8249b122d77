import type { StereoSound } from "#core/providers/sound.ts";
import type { Random } from "../../seeded/random.ts";
import { lengthS } from "../../signal/stereo.ts";

/**
 * Lets something happen now and then through a track, about every `everyS` seconds and never at once; for the first time
 * within one such span, so that a short scene has it too.
 */
export function scatter(track: StereoSound, random: Random, everyS: number, happen: (atS: number) => void): void {
  for (let atS = random.between(0.1, 0.7) * everyS; atS < lengthS(track); atS += everyS * random.between(0.4, 1.6)) {
    happen(atS);
  }
}
