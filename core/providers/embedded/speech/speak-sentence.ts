import { resample } from "../signal/resample.ts";
import { alignPhones } from "./align-phones.ts";
import type { Bend } from "./emotions.ts";
import { runFlite } from "./flite.ts";
import type { Mark, SaidWord } from "./normalize-text.ts";
import { restS, setPauses } from "./pauses.ts";
import type { Phone } from "./phones.ts";
import type { VoiceSettings } from "./voices.ts";
import { phonesOfWords } from "./word-phones.ts";

/** Sample rate of this vendor's speech: it holds the 8 kHz band of Flite even where a voice is made brighter. */
export const SPEECH_RATE = 24_000;

/** Standard deviation of a voice's pitch, as a part of the pitch. */
const PITCH_SPREAD = 0.12;

/** A sentence as it was spoken, at 24 kHz; times in seconds from its start. */
export interface SpokenSentence {
  readonly samples: Float32Array;
  readonly phones: readonly Phone[];
  /** When each of its words was said, as far as that was found. */
  readonly spans: readonly ({ startS: number; endS: number } | undefined)[];
}

/** Speaks one sentence in a voice, bent by a feeling, and finds when each of its words was said. */
export async function speakSentence(
  words: readonly SaidWord[],
  { flite, rate, brightness, pitchHz }: VoiceSettings,
  bend: Bend,
): Promise<SpokenSentence> {
  const spoken = await runFlite(punctuate(words), {
    voice: flite,
    // Played faster by `brightness`, the voice of a longer throat becomes that of a shorter one; pitch and rate are
    // asked for lower by as much.
    rate: (rate * bend.rate) / brightness,
    pitchHz: pitchHz && (pitchHz * bend.pitch) / brightness,
    pitchSpreadHz: pitchHz && (pitchHz * PITCH_SPREAD * bend.spread) / brightness,
  });
  const phones = spoken.phones.map(({ name, startS, endS }) => ({
    name,
    startS: startS / brightness,
    endS: endS / brightness,
  }));
  const samples = resample(
    Float32Array.from(spoken.pcm, (value) => value / 32_768),
    spoken.sampleRate * brightness,
    SPEECH_RATE,
  );
  const expected = await phonesOfWords(words.map(({ text }) => text));
  const found = alignPhones(expected, phones);
  const paused = setPauses({ samples, phones }, SPEECH_RATE, (pause) => {
    const before = found.findLastIndex((span) => span !== undefined && span.endS <= pause.startS + 0.001);
    return restS(words[before]?.mark ?? "", rate * bend.rate);
  });
  return { ...paused, spans: alignPhones(expected, paused.phones) };
}

/** The sentence as Flite takes it: it knows the comma and the marks that end a sentence. */
function punctuate(words: readonly SaidWord[]): string {
  return words
    .map(({ text, mark }, index) => {
      if (index === words.length - 1) return `${text}${mark === "?" || mark === "!" ? mark : "."}`;
      return mark === "" ? text : `${text},`;
    })
    .join(" ");
}

/** The mark after a sentence's last word. */
export function lastMark(words: readonly SaidWord[]): Mark {
  return words.at(-1)?.mark ?? "";
}
