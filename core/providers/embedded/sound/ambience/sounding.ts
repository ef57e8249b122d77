import type { StereoSound } from "#core/providers/sound.ts";
import type { Random } from "../../seeded/random.ts";

/**
 * Something that can be heard: adds itself to a track, for as long as the track is. What goes on all the time has a root
 * mean square of about `gain`; what happens now and then has a peak of about `gain`.
 */
export type Sounding = (track: StereoSound, random: Random, gain: number) => void;
