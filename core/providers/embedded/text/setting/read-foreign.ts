import type { PlaceKind, TimeOfDay, Weather } from "#core/providers/vocabulary.ts";
import { FOREIGN_PLACES, FOREIGN_TIMES, FOREIGN_WEATHER } from "../lexicon/foreign-words.ts";
import type { Paragraph } from "../reading/read-chapter.ts";

/** What a text in another language than English tells of its setting; `undefined` where it does not. */
export interface ForeignSetting {
  readonly place: PlaceKind | undefined;
  /** The word of the text for the place. */
  readonly location: string | undefined;
  readonly timeOfDay: TimeOfDay | undefined;
  readonly weather: Weather | undefined;
}

/** Reads place, time and weather off the commonest words for them: what is named most often, the first of equals. */
export function readForeignSetting(paragraphs: readonly Paragraph[]): ForeignSetting {
  const words = paragraphs.flatMap(({ text, tokens }) => [
    ...tokens.map(({ lower }) => lower),
    ...[...text.matchAll(UNSPACED_WORDS)].map(([word]) => word),
  ]);
  const place = mostNamed(words, FOREIGN_PLACES);
  const word = words.find((each) => FOREIGN_PLACES.get(each) === place);
  return {
    place,
    location: place && word ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : undefined,
    timeOfDay: mostNamed(words, FOREIGN_TIMES),
    weather: mostNamed(words, FOREIGN_WEATHER),
  };
}

/** The words of the tables in scripts that put no spaces between words, the longest first. */
const UNSPACED_WORDS = new RegExp(
  [FOREIGN_PLACES, FOREIGN_TIMES, FOREIGN_WEATHER]
    .flatMap((table) => [...table.keys()])
    .filter((word) => /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(word))
    .toSorted((a, b) => b.length - a.length)
    .join("|"),
  "gu",
);

function mostNamed<Value>(words: readonly string[], table: ReadonlyMap<string, Value>): Value | undefined {
  const counts = new Map<Value, number>();
  for (const word of words) {
    const value = table.get(word);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
