import type { SpokenWord } from "#core/providers/speech.ts";
import type { PlacedUtterance } from "../scene-timeline.ts";
import { countColumns, splitCharacters } from "./count-columns.ts";
import { MOST_COLUMNS } from "./limits.ts";

/** The smallest piece of a subtitle, which no break divides: a word, or a part of one that must be divided. */
export interface Token {
  readonly text: string;
  readonly columns: number;
  /** Whether it continues the token before without a space. */
  readonly isGlued: boolean;
  readonly startMs: number;
  readonly endMs: number;
  /** Index of its utterance. */
  readonly utterance: number;
  readonly speaker: string | null;
}

/** Scripts that write words without spaces between. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const OPENING = /^[\p{Ps}\p{Pi}]+$/u;
const NO_LETTER = /^[^\p{L}\p{N}]+$/u;

/** All words of a film as tokens, in order. Words that a voice gave no times for share the time of their utterance. */
export function splitTokens(utterances: readonly PlacedUtterance[]): Token[] {
  let latestMs = 0;
  return utterances.flatMap((utterance, index) => {
    const words = utterance.words.length > 0 ? utterance.words : spread(utterance.text.split(/\s+/), utterance);
    const pieces = words.flatMap(({ text, ...time }) =>
      text
        .split(/\s+/)
        .filter(Boolean)
        .flatMap((word) => divide(word, time)),
    );
    return pieces.map(({ text, isGlued, startMs, endMs }): Token => {
      // Times never go back, whatever a voice says.
      const start = Math.max(latestMs, Math.round(startMs));
      latestMs = Math.max(start, Math.round(endMs));
      const { speaker } = utterance;
      return { text, columns: countColumns(text), isGlued, startMs: start, endMs: latestMs, utterance: index, speaker };
    });
  });
}

type Time = Pick<SpokenWord, "startMs" | "endMs">;
type Piece = SpokenWord & { readonly isGlued: boolean };

function divide(word: string, time: Time): Piece[] {
  const parts = UNSPACED.test(word) ? splitUnspaced(word) : [word];
  const short = parts.flatMap((part) => (countColumns(part) > MOST_COLUMNS ? chop(part) : [part]));
  return spread(short, time).map((piece, index) => ({ ...piece, isGlued: index > 0 }));
}

/** Texts said one after the other in the given time, each as long as it is wide. */
function spread(texts: readonly string[], { startMs, endMs }: Time): SpokenWord[] {
  const columns = texts.map(countColumns);
  const all = columns.reduce((sum, count) => sum + count, 0);
  let done = 0;
  return texts.map((text, index) => {
    const from = startMs + ((endMs - startMs) * done) / Math.max(1, all);
    done += columns[index] ?? 0;
    return { text, startMs: from, endMs: startMs + ((endMs - startMs) * done) / Math.max(1, all) };
  });
}

const words = new Intl.Segmenter("und", { granularity: "word" });

/** Words of an unspaced script; a mark stays with the word that it closes or opens. */
function splitUnspaced(text: string): string[] {
  const parts: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = parts.at(-1);
    const closes = NO_LETTER.test(segment) && !OPENING.test(segment);
    if (last !== undefined && (closes || OPENING.test(last))) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}

/** A word wider than a line, in pieces that fill lines. */
function chop(word: string): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const character of splitCharacters(word)) {
    if (piece !== "" && countColumns(piece + character) > MOST_COLUMNS) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}
