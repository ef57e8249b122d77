import { FRAMES_PER_SECOND } from "#core/media/encoding.ts";
import type { TimedUtterance } from "#core/providers/video.ts";

/** A frame that a shot may begin at. The higher its cost, the worse it is to cut there. */
export interface Cut {
  readonly frame: number;
  readonly cost: number;
}

/** A cut comes this long before the next line, so that the speaker is there when the voice is. */
const LEAD_MS = 120;
/** An utterance longer than this may well be cut, if it pauses. */
const LONG_UTTERANCE_MS = 9_000;
/** Mouths that stay closed this long have come to the end of a phrase, and this long to the end of a sentence. */
const PHRASE_PAUSE_MS = 130;
const SENTENCE_PAUSE_MS = 260;
/** In a silence longer than twice this, a shot may begin anywhere, and it is tried at every such step. */
const SILENCE_STEP_MS = 500;

const COST = {
  otherVoice: 0,
  sameVoice: 0.3,
  silence: 0.4,
  sentence: 0.5,
  phrase: 2,
  word: 5,
  insideShort: 4,
  nowhere: 20,
};

/**
 * Every frame that the next shot may begin at, in order: between utterances, in a silence, in the pauses of a long
 * utterance, and, where nothing better is near, between two words.
 */
export function findCuts(utterances: readonly TimedUtterance[], frames: number): Cut[] {
  const endMs = toMs(frames);
  const cheapest = new Map<number, number>();
  const offer = (atMs: number, cost: number) => {
    const frame = Math.round((atMs / 1000) * FRAMES_PER_SECOND);
    if (frame > 0 && frame < frames) cheapest.set(frame, Math.min(cost, cheapest.get(frame) ?? cost));
  };
  let spokenUntilMs = 0;
  for (const [index, utterance] of utterances.entries()) {
    const before = utterances[index - 1];
    offerSilence(spokenUntilMs, utterance.startMs, offer);
    if (before) {
      const lead = Math.min(LEAD_MS, Math.max(0, utterance.startMs - before.endMs) / 2);
      offer(utterance.startMs - lead, before.speaker === utterance.speaker ? COST.sameVoice : COST.otherVoice);
    }
    offerPauses(utterance, offer);
    spokenUntilMs = Math.max(spokenUntilMs, utterance.endMs);
  }
  offerSilence(spokenUntilMs, endMs, offer);
  return [...cheapest].map(([frame, cost]) => ({ frame, cost })).sort((a, b) => a.frame - b.frame);
}

type Offer = (atMs: number, cost: number) => void;

function offerSilence(fromMs: number, toMs: number, offer: Offer): void {
  for (let atMs = fromMs + SILENCE_STEP_MS; atMs <= toMs - SILENCE_STEP_MS; atMs += SILENCE_STEP_MS) {
    offer(atMs, COST.silence);
  }
}

function offerPauses(utterance: TimedUtterance, offer: Offer): void {
  const { startMs, endMs } = utterance;
  const extra = endMs - startMs > LONG_UTTERANCE_MS ? 0 : COST.insideShort;
  for (const pause of pausesOf(utterance)) offer(pause.atMs, pause.cost + extra);
  // A script without spaces, or a voice without pauses, must be cut somewhere too.
  for (let atMs = startMs + 1_000; atMs < endMs; atMs += 1_000) offer(atMs, COST.nowhere + extra);
}

/** Pauses as the mouth shows them; between them, and in a text that no voice speaks, as the writing does. */
function pausesOf({ text, startMs, endMs, mouth }: TimedUtterance): { atMs: number; cost: number }[] {
  const heard = mouth.flatMap((key, index) => {
    const untilMs = mouth[index + 1]?.atMs;
    if (key.shape !== "closed" || untilMs === undefined || index === 0) return [];
    const pauseMs = untilMs - key.atMs;
    if (pauseMs < PHRASE_PAUSE_MS) return [];
    return [{ atMs: key.atMs + pauseMs / 2, cost: pauseMs >= SENTENCE_PAUSE_MS ? COST.sentence : COST.phrase }];
  });
  const written = [...text.matchAll(/(\S)["”’')\]]*\s+/g)].map((match) => {
    const atMs = startMs + ((match.index + match[0].length) / Math.max(1, text.length)) * (endMs - startMs);
    // Where the mouth tells of pauses, a mark in the text only tells of a break between words: its time is a guess.
    if (mouth.length > 0) return { atMs, cost: COST.word };
    if (/[.!?…]/.test(match[1] ?? "")) return { atMs, cost: COST.sentence };
    return { atMs, cost: /[,;:—–]/.test(match[1] ?? "") ? COST.phrase : COST.word };
  });
  return [...heard, ...written];
}

function toMs(frames: number): number {
  return (frames / FRAMES_PER_SECOND) * 1000;
}
