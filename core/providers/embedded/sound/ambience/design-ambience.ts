import { fromDb } from "#core/media/decibels.ts";
import type { AmbienceRequest, StereoSound } from "#core/providers/sound.ts";
import { INDOORS, type TimeOfDay } from "#core/providers/vocabulary.ts";
import { seededRandom } from "../../seeded/random.ts";
import { applyBiquad, lowPass } from "../../signal/biquad.ts";
import { finishSound } from "../../signal/finish-sound.ts";
import { addReverb } from "../../signal/reverb.ts";
import { lengthS, SOUND_RATE, silentTrack } from "../../signal/stereo.ts";
import { BY_THE_SEA, type Layer, PLACES } from "./places.ts";
import { FOGHORN, SKIES } from "./skies.ts";

/** Loudness of a place under a clear sky: 6 dB below the music. */
const AMBIENCE_LUFS = -26;
/** What walls and windows let through of the weather. */
const WALL_HZ = 700;
const WALL_DB = -5;
/** Snow and fog swallow what is bright. */
const HUSH_HZ = 3_200;

const DAY: ReadonlySet<TimeOfDay> = new Set(["dawn", "morning", "day", "afternoon", "dusk"]);
const NIGHT: ReadonlySet<TimeOfDay> = new Set(["dusk", "evening", "night"]);

/** Runs in a worker thread: the sound of a place at its time of day and in its weather, the same for the same seed. */
export function designAmbience(request: AmbienceRequest): StereoSound {
  const { place, weather, timeOfDay, durationMs, seed } = request;
  const { layers, room } = PLACES[place];
  const sky = SKIES[weather];
  const isIndoors = INDOORS.has(place);
  const track = silentTrack(durationMs / 1000);
  const play = (onto: StereoSound, sounding: readonly Layer[], name: string) => {
    for (const [index, { sound, gainDb }] of sounding.entries()) {
      // Each layer draws from a stream of its own, so that rain does not move the birds.
      sound(onto, seededRandom(`${name}:${index}:${seed}`), fromDb(gainDb));
    }
  };
  play(
    track,
    layers.filter((layer) => isHeard(layer, request)),
    place,
  );
  if (room) addReverb(track, room);
  if (!isIndoors && (weather === "snow" || weather === "fog")) muffle(track, HUSH_HZ);
  const outside = weather === "fog" && BY_THE_SEA.has(place) ? [...sky.layers, FOGHORN] : sky.layers;
  if (isIndoors && outside.length > 0) {
    const throughWalls = silentTrack(lengthS(track));
    play(throughWalls, outside, weather);
    muffle(throughWalls, WALL_HZ);
    mixInto(track, throughWalls, fromDb(WALL_DB));
  } else play(track, outside, weather);
  const louderDb = sky.gainDb * (isIndoors ? 0.5 : 1) + (timeOfDay === "night" ? -1 : 0);
  finishSound(track, AMBIENCE_LUFS + louderDb, () => 0);
  return track;
}

function isHeard({ when, fairWeather }: Layer, { timeOfDay, weather }: AmbienceRequest): boolean {
  if (fairWeather && (weather === "rain" || weather === "storm" || weather === "snow")) return false;
  return when === undefined || (when === "day" ? DAY : NIGHT).has(timeOfDay);
}

function muffle({ left, right }: StereoSound, aboveHz: number): void {
  for (const side of [left, right]) applyBiquad(side, lowPass(SOUND_RATE, aboveHz));
}

function mixInto(track: StereoSound, added: StereoSound, gain: number): void {
  for (const [side, more] of [
    [track.left, added.left],
    [track.right, added.right],
  ] as const) {
    for (let index = 0; index < side.length; index++) side[index] = (side[index] ?? 0) + (more[index] ?? 0) * gain;
  }
}
