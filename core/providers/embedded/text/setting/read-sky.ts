import type { TimeOfDay, Weather } from "#core/providers/vocabulary.ts";
import { GREETINGS, TIME_SIGNS, WEATHER_SIGNS } from "../lexicon/time-words.ts";
import type { Paragraph } from "../reading/read-chapter.ts";

/** Told sentences of which the first count most: they set the scene. */
const OPENING_SENTENCES = 4;
const OPENING_LEAD = 2;
const SPOKEN_SHARE = 0.15;
const LEAST_TIME = 1.6;
const LEAST_WEATHER = 1.1;

/** Sentences that tell of another time, or only compare. */
const ELSEWHEN =
  /\b(?:had been|had once|in a (?:gale|storm|tempest) (?:off|on)|were lost|years? ago|ago|would|every|once upon|used to|long ago|some day|by then|tomorrow|yesterday|last (?:night|week|month|year|time))\b/i;

interface Told {
  readonly text: string;
  readonly isSpoken: boolean;
}

/** The time of day that a run of paragraphs tells; `undefined` where it is silent, and the time before goes on. */
export function readTimeOfDay(paragraphs: readonly Paragraph[]): TimeOfDay | undefined {
  const scores = new Map<TimeOfDay, number>();
  const add = (time: TimeOfDay, amount: number) => scores.set(time, (scores.get(time) ?? 0) + amount);
  for (const [index, { text, isSpoken }] of tellParts(paragraphs).entries()) {
    if (isSpoken) for (const [time, sign] of GREETINGS) if (sign.test(text)) add(time, 2);
    const share = isSpoken ? SPOKEN_SHARE : index < OPENING_SENTENCES ? OPENING_LEAD : 1;
    const doubt = ELSEWHEN.test(text) ? 0.25 : 1;
    for (const [time, sign, weight] of TIME_SIGNS) if (sign.test(text)) add(time, weight * share * doubt);
  }
  const [best] = [...scores].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] >= LEAST_TIME ? best[0] : undefined;
}

/** The time of day that a heading names by itself: "SCENE II. The garden. Night." */
export function readHeadingTime(heading: string): TimeOfDay | undefined {
  const part =
    /(?:^|[.,:;—–-])\s*(?:early |late |(?:the )?(?:same|next) |at |in the )?(?<time>\p{L}+)\s*(?=$|[.,:;—–-])/giu;
  for (const { groups } of heading.matchAll(part)) {
    const time = HEADING_TIMES.get(groups?.time?.toLowerCase() ?? "");
    if (time) return time;
  }
  return undefined;
}

const HEADING_TIMES: ReadonlyMap<string, TimeOfDay> = new Map([
  ["dawn", "dawn"],
  ["sunrise", "dawn"],
  ["morning", "morning"],
  ["day", "day"],
  ["noon", "day"],
  ["afternoon", "afternoon"],
  ["dusk", "dusk"],
  ["sunset", "dusk"],
  ["twilight", "dusk"],
  ["evening", "evening"],
  ["night", "night"],
  ["midnight", "night"],
]);

/** The weather that a run of paragraphs tells; `undefined` where it says nothing of the sky. */
export function readWeather(paragraphs: readonly Paragraph[]): Weather | undefined {
  const scores = new Map<Weather, number>();
  for (const [index, { text, isSpoken }] of tellParts(paragraphs).entries()) {
    const doubt = ELSEWHEN.test(text) ? 0.25 : 1;
    const share = doubt * (isSpoken ? SPOKEN_SHARE : index < OPENING_SENTENCES ? 1.3 : 1);
    const plain = withoutComparisons(text);
    for (const [weather, sign, weight] of WEATHER_SIGNS) {
      const hits = plain.match(sign)?.length ?? 0;
      if (hits > 0) scores.set(weather, (scores.get(weather) ?? 0) + hits * weight * share);
    }
  }
  // Wind and rain belong to a storm that is told of.
  const storm = scores.get("storm");
  if (storm) scores.set("storm", storm + (scores.get("rain") ?? 0) + (scores.get("wind") ?? 0));
  const [best] = [...scores].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] >= LEAST_WEATHER ? best[0] : undefined;
}

function withoutComparisons(text: string): string {
  return text.replace(/\b(?:like|as if|as though|smelled of|smelt of|no|without)\b[^,.;]*/gi, "");
}

function tellParts(paragraphs: readonly Paragraph[]): Told[] {
  return paragraphs.flatMap(({ text, sentences, segments }) =>
    segments.flatMap((segment): Told[] => {
      if (segment.kind === "speech") return [{ text: segment.text, isSpoken: true }];
      const inside = sentences.filter(({ start, end }) => start < segment.end && end > segment.start);
      return inside.map(({ start, end }) => ({
        text: text.slice(Math.max(start, segment.start), Math.min(end, segment.end)),
        isSpoken: false,
      }));
    }),
  );
}
