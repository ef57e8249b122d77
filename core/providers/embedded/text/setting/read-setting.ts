import type { Mood, PlaceKind, TimeOfDay, Weather } from "#core/providers/vocabulary.ts";
import { PLACE_NAMES, placesOf } from "../lexicon/place-words.ts";
import { isEnglish } from "../reading/language.ts";
import { type Paragraph, readChapter } from "../reading/read-chapter.ts";
import { nameLocation } from "./name-location.ts";
import { readForeignSetting } from "./read-foreign.ts";
import { readMood } from "./read-mood.ts";
import { findNamedPlaces, type PlaceScores, scorePlaces, strongestPlace } from "./read-place.ts";
import { readHeadingTime, readTimeOfDay, readWeather } from "./read-sky.ts";

/** Where and when a scene is, and how it feels. */
export interface Setting {
  readonly place: PlaceKind;
  /** As a person would call it. */
  readonly location: string;
  readonly timeOfDay: TimeOfDay;
  readonly weather: Weather;
  readonly mood: Mood;
}

/** What a chapter's scenes are set by, beside their own words. */
export interface ChapterFrame {
  readonly title: string;
  readonly language: string;
  readonly paragraphs: readonly Paragraph[];
  /** The end of the chapter before. */
  readonly before: readonly Paragraph[];
}

/** A place that speaks more weakly than this does not change where the story is; a marked new scene needs less. */
const LEAST_AFTER_BREAK = 0.7;
const LEAST_GOING_ON = 1.6;
const LEAST_ELSEWHERE = 2;
/** Enough for the first scene, where nothing else tells. */
const LEAST_AT_ALL = 0.3;

/** A chapter that is called after a place is likely set there. */
const TITLE_LEAD = 2;

/** "SCENE II. The garden. Night." says of a play where and when it is set. */
function isSceneHeading(title: string): boolean {
  return /\bscene\b/i.test(title);
}

/** Where a story is of which no word tells it. */
const SOMEWHERE: PlaceKind = "parlor";

/** Reads the settings of a chapter's scenes one after the other: what one is silent about goes on from the one before. */
export function openSettings({ title, language, paragraphs, before }: ChapterFrame) {
  const english = isEnglish(language);
  const named = findNamedPlaces(paragraphs);
  const titled = readChapter([title.toLowerCase()]);
  const titlePlaces = scaled(scorePlaces(titled), TITLE_LEAD);
  const locations = new Map<PlaceKind, string>();
  let last: Setting | undefined;
  /** Weather goes on into the next scene, not further: nobody tells of rain once for a whole chapter. */
  let hadWeather = false;

  const readPlace = (told: readonly Paragraph[], from: number, afterBreak: boolean): PlaceKind => {
    const scores = scorePlaces(told, named.kinds);
    const headed = !last && isSceneHeading(title) ? strongestPlace(titlePlaces, LEAST_AT_ALL) : undefined;
    if (headed) return headed;
    if (last) return strongestPlace(scores, afterBreak ? LEAST_AFTER_BREAK : LEAST_GOING_ON) ?? last.place;
    return (
      strongestPlace(sum(scores, titlePlaces), LEAST_AFTER_BREAK) ??
      strongestPlace(scorePlaces(before), LEAST_ELSEWHERE) ??
      strongestPlace(scores, LEAST_AT_ALL) ??
      strongestPlace(scorePlaces(paragraphs.slice(from), named.kinds), LEAST_ELSEWHERE) ??
      SOMEWHERE
    );
  };

  /** The same kind of place keeps the name it had in the chapter, unless the scene gives it one of its own. */
  const readLocation = (told: readonly Paragraph[], place: PlaceKind, goesOn: boolean): string => {
    if (last && goesOn && last.place === place) return last.location;
    const names = [...named.names].filter(([word]) => named.kinds.get(word) === place).map(([, name]) => name);
    const vessel = place === "ship" ? findVessel(told) : undefined;
    const { text, isProper } = nameLocation(told, place, vessel ? [...names, vessel] : names);
    const location = isProper ? text : (locations.get(place) ?? text);
    locations.set(place, location);
    return location;
  };

  const readTime = (told: readonly Paragraph[]): TimeOfDay => {
    const titledTime = last ? undefined : readHeadingTime(title);
    const headed = isSceneHeading(title) ? titledTime : undefined;
    return headed ?? readTimeOfDay(told) ?? last?.timeOfDay ?? titledTime ?? readTimeOfDay(titled) ?? "day";
  };

  /** @param from index of the scene's first paragraph in the chapter. */
  return (told: readonly Paragraph[], from: number, afterBreak: boolean): Setting => {
    if (!english) {
      last = foreignSetting(told, last);
      return last;
    }
    const place = readPlace(told, from, afterBreak);
    const location = readLocation(told, place, !afterBreak);
    const weather = readWeather(told);
    const lasting = hadWeather && !afterBreak && last?.place === place ? last.weather : "clear";
    hadWeather = weather !== undefined;
    const time = readTime(told);
    last = { place, location, timeOfDay: time, weather: weather ?? lasting, mood: readMood(told) };
    return last;
  };
}

function foreignSetting(told: readonly Paragraph[], last: Setting | undefined): Setting {
  const found = readForeignSetting(told);
  const place = found.place ?? last?.place ?? SOMEWHERE;
  return {
    place,
    location: found.location ?? last?.location ?? capital(PLACE_NAMES[place]),
    timeOfDay: found.timeOfDay ?? last?.timeOfDay ?? "day",
    weather: found.weather ?? "clear",
    mood: "calm",
  };
}

function scaled(scores: PlaceScores, factor: number): PlaceScores {
  return new Map([...scores].map(([place, score]) => [place, score * factor]));
}

function sum(a: PlaceScores, b: PlaceScores): PlaceScores {
  const both = new Map(a);
  for (const [place, score] of b) both.set(place, (both.get(place) ?? 0) + score);
  return both;
}

/** A ship's name in a scene on board: "The Petrel climbed each wave". */
function findVessel(told: readonly Paragraph[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { tokens } of told) {
    for (const [at, token] of tokens.entries()) {
      const isCapital =
        /^\p{Lu}\p{Ll}+$/u.test(token.text) && token.pos === "PROPN" && placesOf(token.lower).length === 0;
      const isAlone = !/^\p{Lu}/u.test(tokens[at + 1]?.text ?? "");
      if (!isCapital || !isAlone || tokens[at - 1]?.lower !== "the") continue;
      counts.set(token.text, (counts.get(token.text) ?? 0) + (at === 1 ? 2 : 1));
    }
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] > 1 ? best[0] : undefined;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
