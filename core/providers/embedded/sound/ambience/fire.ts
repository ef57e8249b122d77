import type { Random } from "../../seeded/random.ts";
import { bandPass, highPass, lowPass } from "../../signal/biquad.ts";
import { addAt, SOUND_RATE } from "../../signal/stereo.ts";
import { wanderingCurve } from "./control-curve.ts";
import { addLoop, makeNoiseLoop } from "./noise-loop.ts";
import { scatter } from "./scatter.ts";
import type { Sounding } from "./sounding.ts";

/** A fire on a hearth: the flames' low flutter, and wood that cracks, often several times in a row. */
export function fire(cracksASecond: number): Sounding {
  return (track, random, gain) => {
    const flames = makeNoiseLoop(track, random, [lowPass(SOUND_RATE, 320), highPass(SOUND_RATE, 70)]);
    addLoop(track, flames, wanderingCurve(track, random, gain * 0.4, gain * 1.2, 0.22));
    const air = makeNoiseLoop(track, random, [bandPass(SOUND_RATE, 1_800, 0.7)]);
    addLoop(track, air, wanderingCurve(track, random, gain * 0.04, gain * 0.16, 0.5));
    const cracks = Array.from({ length: 16 }, () => crack(random));
    scatter(track, random, 3 / cracksASecond, (atS) => {
      const pan = random.between(-0.4, 0.4);
      const row = random.whole(1, 5);
      for (let index = 0; index < row; index++) {
        const each = cracks[random.whole(0, cracks.length - 1)];
        if (each) addAt(track, each, atS + index * random.between(0.02, 0.14), gain * 7 * random.next() ** 2, pan);
      }
    });
  };
}

function crack(random: Random): Float32Array {
  const samples = new Float32Array(Math.round(random.between(0.003, 0.012) * SOUND_RATE));
  const dullness = random.between(0.25, 0.8);
  let noise = 0;
  for (let index = 0; index < samples.length; index++) {
    noise += (random.between(-1, 1) - noise) * dullness;
    const share = index / samples.length;
    samples[index] = noise * Math.min(1, share * 12) * (1 - share) ** 2;
  }
  return samples;
}
