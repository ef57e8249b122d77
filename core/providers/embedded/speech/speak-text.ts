import type { Speech, SpeechRequest } from "#core/providers/speech.ts";
import { cutSentences } from "./cut-sentences.ts";
import { BENDS } from "./emotions.ts";
import { addPresence, heardSpan, setLevel } from "./finish-voice.ts";
import { mouthKeys } from "./mouth-keys.ts";
import { normalizeText } from "./normalize-text.ts";
import { joinSamples, restS } from "./pauses.ts";
import type { Phone } from "./phones.ts";
import { placeWords, type SaidSpan } from "./place-words.ts";
import { lastMark, SPEECH_RATE, speakSentence } from "./speak-sentence.ts";
import { VoiceSettings } from "./voices.ts";

/** Length of a line in which nothing can be said. */
const SILENCE_MS = 400;
/** Silence at both ends: a mouth that opens at once looks cut off. */
const EDGE_S = 0.05;

/** Runs in a worker thread: speaks a text, and says when each written word is heard and how the mouth moves. */
export async function speakText({ text, voice, emotion }: SpeechRequest): Promise<Speech> {
  const settings = VoiceSettings.parse(voice.settings);
  const bend = BENDS[emotion];
  const { written, said } = normalizeText(text);
  if (said.length === 0) return keepSilent(written);
  const pieces: Float32Array[] = [];
  const phones: Phone[] = [];
  const spans: SaidSpan[] = [];
  let length = 0;
  const append = (samples: Float32Array) => {
    pieces.push(samples);
    length += samples.length;
  };
  const sentences = cutSentences(said);
  for (const [index, words] of sentences.entries()) {
    const sentence = await speakSentence(words, settings, bend);
    const offsetS = length / SPEECH_RATE;
    phones.push(...sentence.phones.map((phone) => moved(phone, offsetS)));
    spans.push(
      ...sentence.spans.map((span, place) => ({ of: words[place]?.of ?? 0, ...(span && moved(span, offsetS)) })),
    );
    append(sentence.samples);
    const next = sentences[index + 1]?.[0];
    if (!next) break;
    // “Where?” she asked: the sentence goes on, and so does the voice.
    const mark = goesOn(written[next.of]) ? "," : lastMark(words);
    const rest = restS(mark, settings.rate * bend.rate) - 2 * EDGE_S;
    append(new Float32Array(Math.max(0, Math.round(rest * SPEECH_RATE))));
  }
  const joined = joinSamples(pieces);
  addPresence(joined, SPEECH_RATE);
  setLevel(joined, SPEECH_RATE, bend.gainDb);
  const { samples, shiftS } = trimmed(joined);
  const durationMs = (samples.length / SPEECH_RATE) * 1000;
  return {
    pcm: Int16Array.from(samples, (value) => Math.round(value * 32_767)),
    sampleRate: SPEECH_RATE,
    durationMs,
    words: placeWords(
      written,
      spans.map((span) => moved(span, -shiftS)),
      durationMs,
    ),
    mouth: mouthKeys(
      phones.map((phone) => moved(phone, -shiftS)),
      durationMs,
    ),
  };
}

function goesOn(next: string | undefined): boolean {
  return next !== undefined && /^\P{L}*\p{Ll}/u.test(next);
}

/** Keeps 50 ms of silence at each end. */
function trimmed(samples: Float32Array): { samples: Float32Array; shiftS: number } {
  const { from, to } = heardSpan(samples);
  const edge = Math.round(EDGE_S * SPEECH_RATE);
  const result = new Float32Array(to - from + 2 * edge);
  const first = Math.max(0, from - edge);
  result.set(samples.subarray(first, to + edge), first - (from - edge));
  for (let index = 0; index < edge; index++) {
    const gain = index / edge;
    result[index] = (result[index] ?? 0) * gain;
    result[result.length - 1 - index] = (result[result.length - 1 - index] ?? 0) * gain;
  }
  return { samples: result, shiftS: (from - edge) / SPEECH_RATE };
}

function moved<Span extends { startS?: number; endS?: number }>(span: Span, byS: number): Span {
  if (span.startS === undefined || span.endS === undefined) return span;
  return { ...span, startS: span.startS + byS, endS: span.endS + byS };
}

function keepSilent(written: readonly string[]): Speech {
  return {
    pcm: new Int16Array((SILENCE_MS / 1000) * SPEECH_RATE),
    sampleRate: SPEECH_RATE,
    durationMs: SILENCE_MS,
    words: written.map((text, index) => ({
      text,
      startMs: (index / written.length) * SILENCE_MS,
      endMs: ((index + 1) / written.length) * SILENCE_MS,
    })),
    mouth: [{ atMs: 0, shape: "closed" }],
  };
}
