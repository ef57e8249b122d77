/** Bounds of the pitch of a human voice, in Hz. */
const LOWEST_HZ = 65;
const HIGHEST_HZ = 400;
const WINDOW_S = 0.03;
const HOP_S = 0.02;
/** A stretch whose root mean square is lower has no pitch. */
const QUIETEST = 0.02;
/** How alike a stretch and itself one period later must be to count as voiced. */
const VOICED = 0.75;
/** A longer period must fit better than the first one by this much, or it is taken for a multiple of it. */
const BETTER = 0.03;

/** The median pitch of a voice in Hz, by normalized autocorrelation; 0 where none is heard. */
export function measurePitchHz(samples: Float32Array, sampleRate: number): number {
  const pitches: number[] = [];
  const window = Math.round(WINDOW_S * sampleRate);
  for (let from = 0; from + 2 * window < samples.length; from += Math.round(HOP_S * sampleRate)) {
    const pitch = pitchAt(samples, from, window, sampleRate);
    if (pitch !== undefined) pitches.push(pitch);
  }
  pitches.sort((a, b) => a - b);
  return pitches[pitches.length >> 1] ?? 0;
}

function pitchAt(samples: Float32Array, from: number, window: number, sampleRate: number): number | undefined {
  if (powerOf(samples, from, window) / window < QUIETEST ** 2) return undefined;
  const shortest = Math.floor(sampleRate / HIGHEST_HZ);
  const alike = Array.from({ length: Math.ceil(sampleRate / LOWEST_HZ) - shortest + 1 }, (_, index) =>
    likeness(samples, from, window, shortest + index),
  );
  const best = Math.max(...alike);
  if (best < VOICED) return undefined;
  const isPeak = (value: number, at: number) =>
    value >= best - BETTER && value >= (alike[at - 1] ?? value + 1) && value >= (alike[at + 1] ?? value + 1);
  const first = alike.findIndex(isPeak);
  return first < 0 ? undefined : sampleRate / (shortest + first + summit(alike, first));
}

/** How far beside a peak's highest sample the summit of the parabola through it and its neighbours lies. */
function summit(values: readonly number[], at: number): number {
  const [before, peak, after] = [values[at - 1] ?? 0, values[at] ?? 0, values[at + 1] ?? 0];
  return (0.5 * (before - after)) / (before - 2 * peak + after);
}

/** How alike a stretch is to the one `lag` samples later, from −1 to 1. */
function likeness(samples: Float32Array, from: number, window: number, lag: number): number {
  let product = 0;
  for (let index = from; index < from + window; index++) product += (samples[index] ?? 0) * (samples[index + lag] ?? 0);
  return product / Math.sqrt(powerOf(samples, from, window) * powerOf(samples, from + lag, window) + 1e-9);
}

function powerOf(samples: Float32Array, from: number, window: number): number {
  let power = 0;
  for (let index = from; index < from + window; index++) power += (samples[index] ?? 0) ** 2;
  return power;
}
