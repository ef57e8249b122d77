import { INDOORS } from "#core/providers/vocabulary.ts";
import { placesOf } from "../lexicon/place-words.ts";
import { joinWords } from "../plot/join-words.ts";
import type { Paragraph } from "../reading/read-chapter.ts";
import { hearSounds } from "../setting/hear-sounds.ts";
import type { Setting } from "../setting/read-setting.ts";
import type { DraftScene } from "./draft-scene.ts";
import { rankLines } from "./rank-lines.ts";
import type { Line } from "./write-lines.ts";

const KEY_ACTIONS = 2;
const SIGHTS = 2;
const LONGEST_NOTE = 320;

/** A sentence about somebody is worth this much more as an action; one with much to see, up to as much again as a sight. */
const ACTION_LEAD = 1.3;
const SIGHT_LEAD = 0.5;

const COLORS =
  /\b(?:red|orange|yellow|green|blue|purple|brown|black|white|gr[ae]y|pink|gold(?:en)?|silver|dark|bright|pale)\b/gi;

interface Told {
  readonly text: string;
  readonly at: number;
  readonly rank: number;
}

/** A scene with what happens in it, what is to be seen and what is to be heard, in the narrator's own sentences. */
export function describeScene(
  setting: Setting,
  lines: readonly Line[],
  told: readonly Paragraph[],
  characters: readonly string[],
): DraftScene {
  const ranks = rankLines(lines);
  const narrated = lines.flatMap(({ speaker, text }, at): Told[] =>
    speaker === null ? [{ text, at, rank: ranks[at] ?? 0 }] : [],
  );
  const names = characters.map((name) => name.split(" ").at(-1) ?? name);
  const isAction = ({ text }: Told) =>
    /\b(?:he|she|they|I|we)\b/i.test(text) || names.some((name) => text.includes(name));
  const actions = narrated.map((each) => ({ ...each, rank: each.rank * (isAction(each) ? ACTION_LEAD : 1) }));
  const sights = narrated.map((each) => ({ ...each, rank: each.rank * (1 + SIGHT_LEAD * countSights(each.text)) }));
  return {
    ...setting,
    characters: [...characters],
    keyActions: join(best(actions, KEY_ACTIONS)) || (lines[0]?.text ?? ""),
    visualDescription: `${stageOf(setting)} ${join(best(sights, SIGHTS)) || talkers(characters)}`.trim(),
    audioRequirements: hearSounds(told.map(({ text }) => text).join(" "), setting.place, setting.weather, setting.mood),
    lines,
  };
}

function stageOf({ location, timeOfDay, weather, place }: Setting): string {
  const sky = weather === "clear" || INDOORS.has(place) ? "" : `, ${weather}`;
  return `${location}, ${timeOfDay}${sky}.`;
}

/** What is to be seen of a scene that is all talk. */
function talkers(names: readonly string[]): string {
  if (names.length === 0) return "";
  return `${joinWords(names)} ${names.length === 1 ? "is speaking" : "are talking"}.`;
}

function countSights(text: string): number {
  const things =
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.filter((word) => placesOf(word).length > 0).length ?? 0;
  return Math.min(3, things) + Math.min(2, text.match(COLORS)?.length ?? 0);
}

function best(told: readonly Told[], count: number): string[] {
  const chosen = told.toSorted((a, b) => b.rank - a.rank).slice(0, count);
  return chosen.toSorted((a, b) => a.at - b.at).map(({ text }) => text);
}

function join(texts: readonly string[]): string {
  const whole = texts.join(" ");
  return whole.length <= LONGEST_NOTE ? whole : (texts[0] ?? "").slice(0, LONGEST_NOTE);
}
