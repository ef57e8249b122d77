import type { Mood, PlaceKind, Weather } from "#core/providers/vocabulary.ts";
import { PLACE_NAMES } from "../lexicon/place-words.ts";
import { SOUND_SIGNS } from "../lexicon/sound-words.ts";

const SOUNDS_KEPT = 5;

/** What a scene sounds like, as a note for a sound designer: the place, the weather, what is heard in the text, the music. */
export function hearSounds(told: string, place: PlaceKind, weather: Weather, mood: Mood): string {
  const heard = SOUND_SIGNS.filter(([, sign]) => sign.test(told)).map(([sound]) => sound);
  const sky = weather === "clear" ? [] : [weather === "storm" ? "a storm" : weather];
  const effects = [...new Set([...sky, ...heard])].slice(0, SOUNDS_KEPT);
  const ambience = `Ambience of ${PLACE_NAMES[place]}`;
  return `${ambience}${effects.length > 0 ? ` with ${effects.join(", ")}` : ""}. Music: ${mood}.`;
}
