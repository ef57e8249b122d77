import type { Mood, PlaceKind, TimeOfDay, Weather } from "#core/providers/vocabulary.ts";
import { INDOORS } from "#core/providers/vocabulary.ts";
import { placesOf } from "../lexicon/place-words.ts";
import type { CastPerson } from "../people/cast.ts";
import type { Paragraph } from "../reading/read-chapter.ts";
import { hearSounds } from "../setting/hear-sounds.ts";
import { nameLocation } from "../setting/name-location.ts";
import { readMood } from "../setting/read-mood.ts";
import { findNamedPlaces, scorePlaces, strongestPlace } from "../setting/read-place.ts";
import { readTimeOfDay, readWeather } from "../setting/read-sky.ts";
import type { AttributedParagraph } from "../speech/attribute-speech.ts";
import type { DraftScene } from "./draft-scene.ts";
import { findPresent } from "./find-present.ts";
import { rankLines } from "./rank-lines.ts";
import type { SceneRange } from "./split-scenes.ts";
import { type Line, writeLines } from "./write-lines.ts";

/** A place that speaks more weakly than this does not change where the story is; a new scene needs less than one that goes on. */
const LEAST_AFTER_BREAK = 0.7;
const LEAST_GOING_ON = 1.6;
const LEAST_ELSEWHERE = 2;
/** Enough for the first scene, where nothing else tells. */
const LEAST_AT_ALL = 0.3;

const KEY_ACTIONS = 2;
const SIGHTS = 2;
const LONGEST_NOTE = 320;

/** What a scene has when the text before it and in it says nothing. */
interface Setting {
  readonly place: PlaceKind;
  readonly location: string;
  readonly timeOfDay: TimeOfDay;
  readonly weather: Weather;
  readonly mood: Mood;
}

/** Sets each scene of a chapter in its place, time, weather and mood, with who is there and what is said. */
export function setScenes(
  paragraphs: readonly AttributedParagraph[],
  ranges: readonly SceneRange[],
  isKnown: (person: CastPerson) => boolean,
  before: readonly Paragraph[],
): DraftScene[] {
  const all = paragraphs.map(({ paragraph }) => paragraph);
  const named = findNamedPlaces(all);
  const locations = new Map<PlaceKind, string>();
  let setting: Setting | undefined;
  /** Weather goes on into the next scene, not further: nobody tells of rain once for a whole chapter. */
  let hadWeather = false;
  return ranges.flatMap((range): DraftScene[] => {
    const here = paragraphs.slice(range.from, range.to);
    const lines = here.flatMap((each, index) => writeLines(each, range.from + index));
    if (lines.length === 0) return [];
    const told = here.map(({ paragraph }) => paragraph);
    const place = readScenePlace(told, named.kinds, setting, range, all.slice(range.from), before);
    const location = readLocation(told, place, named, locations, setting, range);
    const weather = readWeather(told);
    const goesOn = hadWeather && setting !== undefined && !range.afterBreak && setting.place === place;
    hadWeather = weather !== undefined;
    setting = {
      place,
      location,
      timeOfDay: readTimeOfDay(told) ?? setting?.timeOfDay ?? "day",
      weather: weather ?? (goesOn && setting ? setting.weather : "clear"),
      mood: readMood(told),
    };
    return [describe(setting, lines, told, findPresent(here, isKnown))];
  });
}

function readScenePlace(
  told: readonly Paragraph[],
  named: ReadonlyMap<string, PlaceKind>,
  setting: Setting | undefined,
  range: SceneRange,
  following: readonly Paragraph[],
  before: readonly Paragraph[],
): PlaceKind {
  const atLeast = setting && !range.afterBreak ? LEAST_GOING_ON : LEAST_AFTER_BREAK;
  const found = strongestPlace(scorePlaces(told, named), atLeast);
  if (found) return found;
  if (setting) return setting.place;
  return (
    strongestPlace(scorePlaces(before), LEAST_ELSEWHERE) ??
    strongestPlace(scorePlaces(told, named), LEAST_AT_ALL) ??
    strongestPlace(scorePlaces(following, named), LEAST_ELSEWHERE) ??
    "parlor"
  );
}

/** The location in the scene's words; the same kind of place keeps the name it had, unless the scene gives it one of its own. */
function readLocation(
  told: readonly Paragraph[],
  place: PlaceKind,
  named: { readonly kinds: ReadonlyMap<string, PlaceKind>; readonly names: ReadonlyMap<string, string> },
  locations: Map<PlaceKind, string>,
  setting: Setting | undefined,
  range: SceneRange,
): string {
  const names = [...named.names].filter(([last]) => named.kinds.get(last) === place).map(([, name]) => name);
  const vessel = place === "ship" ? findVessel(told) : undefined;
  const { text, isProper } = nameLocation(told, place, vessel ? [...names, vessel] : names);
  if (setting?.place === place && !range.afterBreak) return setting.location;
  const known = locations.get(place);
  const location = known && !isProper ? known : text;
  locations.set(place, location);
  return location;
}

/** A ship's name in a scene on board: "The Petrel climbed each wave". */
function findVessel(told: readonly Paragraph[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { tokens } of told) {
    for (const [at, token] of tokens.entries()) {
      const isNamed = /^the$/i.test(tokens[at - 1]?.text ?? "") && /^\p{Lu}\p{Ll}+$/u.test(token.text) && token.pos === "PROPN" && placesOf(token.lower).length === 0;
      if (isNamed && !/^\p{Lu}/u.test(tokens[at + 1]?.text ?? "")) counts.set(token.text, (counts.get(token.text) ?? 0) + (at === 1 ? 2 : 1));
    }
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] > 1 ? best[0] : undefined;
}

function describe(setting: Setting, lines: readonly Line[], told: readonly Paragraph[], present: readonly CastPerson[]): DraftScene {
  const ranks = rankLines(lines);
  const narrated = lines.flatMap((line, at) => (line.speaker === null ? [{ line, at, rank: ranks[at] ?? 0 }] : []));
  const names = present.map(({ name }) => name);
  const actions = narrated.map((each) => ({ ...each, rank: each.rank * (/\b(?:he|she|they|I|we)\b/i.test(each.line.text) || names.some((name) => each.line.text.includes(name.split(" ").at(-1) ?? name)) ? 1.3 : 1) }));
  const sights = narrated.map((each) => ({ ...each, rank: each.rank * (1 + 0.5 * countSights(each.line.text)) }));
  const keyActions = join(best(actions, KEY_ACTIONS)) || (lines[0]?.text ?? "");
  const visual = join(best(sights, SIGHTS)) || listOfTalkers(names);
  const stage = `${setting.location}, ${setting.timeOfDay}${setting.weather === "clear" || INDOORS.has(setting.place) ? "" : `, ${setting.weather}`}.`;
  return {
    ...setting,
    characters: names,
    keyActions,
    visualDescription: [stage, visual].filter(Boolean).join(" "),
    audioRequirements: hearSounds(told.map(({ text }) => text).join(" "), setting.place, setting.weather, setting.mood),
    lines,
  };
}

/** What is to be seen of a scene that is all talk. */
function listOfTalkers(names: readonly string[]): string {
  if (names.length === 0) return "";
  const [last = "", ...others] = names.toReversed();
  return others.length === 0 ? `${last} is speaking.` : `${others.toReversed().join(", ")} and ${last} are talking.`;
}

const COLORS = /\b(?:red|orange|yellow|green|blue|purple|brown|black|white|gr[ae]y|pink|gold(?:en)?|silver|dark|bright|pale)\b/gi;

function countSights(text: string): number {
  const things = text.toLowerCase().match(/\p{L}+/gu)?.filter((word) => placesOf(word).length > 0).length ?? 0;
  return Math.min(3, things) + Math.min(2, text.match(COLORS)?.length ?? 0);
}

function best(lines: readonly { line: Line; at: number; rank: number }[], count: number): string[] {
  const chosen = lines.toSorted((a, b) => b.rank - a.rank).slice(0, count);
  return chosen.toSorted((a, b) => a.at - b.at).map(({ line }) => line.text);
}

function join(texts: readonly string[]): string {
  const whole = texts.join(" ");
  return whole.length <= LONGEST_NOTE ? whole : (texts[0] ?? "").slice(0, LONGEST_NOTE);
}
