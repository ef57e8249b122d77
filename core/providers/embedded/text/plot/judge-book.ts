import type { ChapterDigest, Plot } from "#core/providers/text.ts";
import type { Mood } from "#core/providers/vocabulary.ts";
import { PLACE_NAMES } from "../lexicon/place-words.ts";
import { GENRES } from "../lexicon/theme-words.ts";
import { joinWords } from "./join-words.ts";
import type { BookPerson } from "./rank-people.ts";

const THEMES_NAMED = 5;
const FEWEST_THEMES = 3;
/** A theme this weak against the strongest is not worth naming, beyond the first few. */
const THEME_SHARE = 0.25;
const PLACES_NAMED = 2;
const KINDS_NAMED = 3;

/** A text with less speech than this, as a share of its words, and hardly any people, is no story. */
const STORY_DIALOGUE = 0.03;
const STORY_PEOPLE = 3;

/** The themes of a whole book, the strongest first: each chapter counts by its length. */
export function themesOf(digests: readonly ChapterDigest[]): { readonly name: string; readonly weight: number }[] {
  const weights = new Map<string, number>();
  for (const { themes, words } of digests) {
    for (const { name, weight } of themes) weights.set(name, (weights.get(name) ?? 0) + weight * words);
  }
  return [...weights].map(([name, weight]) => ({ name, weight })).toSorted((a, b) => b.weight - a.weight);
}

/** The names of the strongest three to five themes. */
export function namedThemes(themes: ReturnType<typeof themesOf>): string[] {
  const top = themes[0]?.weight ?? 0;
  return themes
    .filter(({ weight }, index) => index < FEWEST_THEMES || weight >= THEME_SHARE * top)
    .slice(0, THEMES_NAMED)
    .map(({ name }) => name);
}

export function genreOf(themes: ReturnType<typeof themesOf>, storyType: Plot["storyType"]): string {
  if (storyType === "educational") return "Educational";
  if (storyType !== "fiction") return "Non-fiction";
  const points = [...GENRES].map(([genre, names]) => ({
    genre,
    weight:
      themes.filter(({ name }) => names.includes(name)).reduce((sum, theme) => sum + theme.weight, 0) /
      Math.sqrt(names.length),
  }));
  const best = points.reduce((most, each) => (each.weight > most.weight ? each : most));
  return best.weight > 0 ? best.genre : "Drama";
}

export function storyTypeOf(
  digests: readonly ChapterDigest[],
  people: readonly BookPerson[],
  bookType: "learning" | "entertainment",
): Plot["storyType"] {
  if (bookType === "learning") return "educational";
  const words = digests.reduce((sum, digest) => sum + digest.words, 0);
  const said = digests.reduce((sum, digest) => sum + digest.dialogueShare * digest.words, 0);
  const speakers = people.filter(({ evidence }) => evidence.speaks > 0).length;
  return words > 0 && said / words < STORY_DIALOGUE && speakers < STORY_PEOPLE && people.length < STORY_PEOPLE
    ? "non_fiction"
    : "fiction";
}

/** The two moods that most of the book is told in. */
export function toneOf(digests: readonly ChapterDigest[]): string {
  const words = new Map<Mood, number>();
  for (const digest of digests) words.set(digest.mood, (words.get(digest.mood) ?? 0) + digest.words);
  const moods = [...words]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([mood]) => mood);
  const tone = joinWords(moods);
  return tone ? `${tone.charAt(0).toUpperCase()}${tone.slice(1)}` : "Calm";
}

export function audienceOf(
  protagonist: BookPerson | undefined,
  digests: readonly ChapterDigest[],
  bookType: "learning" | "entertainment",
): string {
  if (bookType === "learning") return "Learners";
  const dark = digests.filter(({ mood }) => mood === "dark").length / Math.max(1, digests.length);
  const age = protagonist?.evidence.look.age;
  if (age === "child") return dark > 0.3 ? "Young adults" : "Children and families";
  return dark > 0.25 ? "Adults" : "Young adults and adults";
}

/** "Saltmere: the ship, the harbor and the lighthouse": the places that the book names most and what kind they are. */
export function settingOf(digests: readonly ChapterDigest[], people: readonly BookPerson[]): string {
  const persons = new Set(people.flatMap(({ name, aliases }) => [name, ...aliases]));
  const mentions = new Map<string, number>();
  for (const { places } of digests) {
    for (const place of places)
      if (!persons.has(place.name)) mentions.set(place.name, (mentions.get(place.name) ?? 0) + place.mentions);
  }
  const names = [...mentions]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, PLACES_NAMED)
    .map(([name]) => name);
  const weights = new Map<keyof typeof PLACE_NAMES, number>();
  for (const { settings } of digests)
    for (const { place, weight } of settings) weights.set(place, (weights.get(place) ?? 0) + weight);
  const kinds = [...weights]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, KINDS_NAMED)
    .map(([place]) => PLACE_NAMES[place]);
  if (names.length === 0) return kinds.length === 0 ? "Not told" : capital(joinWords(kinds));
  return kinds.length === 0 ? joinWords(names) : `${joinWords(names)}: ${joinWords(kinds)}`;
}

/** Names of places alone, for a sentence; empty where the book names none. */
export function placeNames(setting: string): string {
  return setting.includes(":") ? (setting.split(":")[0] ?? "") : "";
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
