import type { Mark } from "./normalize-text.ts";
import { type Phone, SILENCE } from "./phones.ts";

/** How long a reader of rate 1 rests at each mark, in seconds. */
const REST_S: Readonly<Record<Mark, number>> = {
  "": 0.08,
  ",": 0.17,
  ";": 0.27,
  "—": 0.27,
  "…": 0.4,
  ".": 0.44,
  "?": 0.44,
  "!": 0.42,
};

/** Length of the ramp on both sides of where silence was cut or put in, in seconds. */
const RAMP_S = 0.008;
/** Silence that is kept before the first phone and after the last, in seconds. */
const EDGE_S = 0.05;

/** The rest after a mark at a rate of speech, in seconds. */
export function restS(mark: Mark, rate: number): number {
  return REST_S[mark] / rate;
}

interface Recording {
  readonly samples: Float32Array;
  readonly phones: readonly Phone[];
}

/**
 * Gives every silence of a recording the length that is wanted there, by cutting or filling its middle.
 *
 * @param wantedS gives the length in seconds of a silence between two phones
 */
export function setPauses(
  { samples, phones }: Recording,
  sampleRate: number,
  wantedS: (pause: Phone) => number,
): Recording {
  const pieces: Float32Array[] = [];
  const placed: Phone[] = [];
  let lengthSoFar = 0;
  let from = 0;
  const append = (piece: Float32Array) => {
    pieces.push(piece);
    lengthSoFar += piece.length;
  };
  for (const [index, phone] of phones.entries()) {
    const isFirst = index === 0;
    const isLast = index === phones.length - 1;
    if (phone.name !== SILENCE) {
      const shiftS = (lengthSoFar - from) / sampleRate;
      placed.push({ name: phone.name, startS: phone.startS + shiftS, endS: phone.endS + shiftS });
      continue;
    }
    const lengthS = phone.endS - phone.startS;
    const wanted = isFirst || isLast ? EDGE_S : wantedS(phone);
    const kept = Math.min(lengthS, wanted);
    const left = isFirst ? 0 : isLast ? kept : kept / 2;
    const until = Math.round((phone.startS + left) * sampleRate);
    const startS = isFirst ? 0 : phone.startS + (lengthSoFar - from) / sampleRate;
    if (!isFirst) append(faded(samples.subarray(from, until), sampleRate));
    const filled = isLast ? 0 : Math.round((wanted - kept) * sampleRate);
    append(new Float32Array(filled));
    from = isLast ? samples.length : Math.round((phone.endS - (kept - left)) * sampleRate);
    const endS = isLast ? lengthSoFar / sampleRate : phone.endS + (lengthSoFar - from) / sampleRate;
    placed.push({ name: SILENCE, startS, endS });
  }
  if (from < samples.length) append(faded(samples.subarray(from), sampleRate));
  return { samples: joinSamples(pieces), phones: placed };
}

/** The pieces one after the other. */
export function joinSamples(pieces: readonly Float32Array[]): Float32Array {
  const joined = new Float32Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** A copy that rises from silence and falls back into it. */
function faded(samples: Float32Array, sampleRate: number): Float32Array {
  const piece = samples.slice();
  const ramp = Math.min(Math.round(RAMP_S * sampleRate), piece.length >> 1);
  for (let index = 0; index < ramp; index++) {
    const gain = index / ramp;
    piece[index] = (piece[index] ?? 0) * gain;
    piece[piece.length - 1 - index] = (piece[piece.length - 1 - index] ?? 0) * gain;
  }
  return piece;
}
