/**
 * Filters of second order, after Robert Bristow-Johnson's "Cookbook formulae for audio EQ biquad filter coefficients".
 * `b` weighs what goes in, `a` what came out; both are divided by a0.
 */
export interface Biquad {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

/** Quality that gives the flattest pass band. */
const BUTTERWORTH = Math.SQRT1_2;

/** Lets through what is below a frequency, and falls by 12 dB an octave above. */
export function lowPass(sampleRate: number, frequencyHz: number, quality = BUTTERWORTH): Biquad {
  const { cos, alpha } = turn(sampleRate, frequencyHz, quality);
  return over(1 + alpha, [(1 - cos) / 2, 1 - cos, (1 - cos) / 2], -2 * cos, 1 - alpha);
}

/** Lets through what is above a frequency, and falls by 12 dB an octave below. */
export function highPass(sampleRate: number, frequencyHz: number, quality = BUTTERWORTH): Biquad {
  const { cos, alpha } = turn(sampleRate, frequencyHz, quality);
  return over(1 + alpha, [(1 + cos) / 2, -1 - cos, (1 + cos) / 2], -2 * cos, 1 - alpha);
}

/** Lets a band through, with a gain of 1 at its middle. */
export function bandPass(sampleRate: number, frequencyHz: number, quality: number): Biquad {
  const { cos, alpha } = turn(sampleRate, frequencyHz, quality);
  return over(1 + alpha, [alpha, 0, -alpha], -2 * cos, 1 - alpha);
}

/** Raises or lowers what is around a frequency. */
export function peak(sampleRate: number, frequencyHz: number, quality: number, gainDb: number): Biquad {
  const { cos, alpha } = turn(sampleRate, frequencyHz, quality);
  const root = 10 ** (gainDb / 40);
  return over(1 + alpha / root, [1 + alpha * root, -2 * cos, 1 - alpha * root], -2 * cos, 1 - alpha / root);
}

/** Raises or lowers all above a frequency. */
export function highShelf(sampleRate: number, frequencyHz: number, gainDb: number): Biquad {
  const { cos, alpha } = turn(sampleRate, frequencyHz, BUTTERWORTH);
  const root = 10 ** (gainDb / 40);
  const bend = 2 * Math.sqrt(root) * alpha;
  return over(
    root + 1 - (root - 1) * cos + bend,
    [
      root * (root + 1 + (root - 1) * cos + bend),
      -2 * root * (root - 1 + (root + 1) * cos),
      root * (root + 1 + (root - 1) * cos - bend),
    ],
    2 * (root - 1 - (root + 1) * cos),
    root + 1 - (root - 1) * cos - bend,
  );
}

/** Filters samples in place. */
export function applyBiquad(samples: Float32Array, { b0, b1, b2, a1, a2 }: Biquad): void {
  let in1 = 0;
  let in2 = 0;
  let out1 = 0;
  let out2 = 0;
  for (let index = 0; index < samples.length; index++) {
    const value = samples[index] ?? 0;
    const filtered = b0 * value + b1 * in1 + b2 * in2 - a1 * out1 - a2 * out2;
    in2 = in1;
    in1 = value;
    out2 = out1;
    out1 = filtered;
    samples[index] = filtered;
  }
}

function turn(sampleRate: number, frequencyHz: number, quality: number): { cos: number; alpha: number } {
  const angle = (2 * Math.PI * frequencyHz) / sampleRate;
  return { cos: Math.cos(angle), alpha: Math.sin(angle) / (2 * quality) };
}

function over(a0: number, [b0, b1, b2]: readonly [number, number, number], a1: number, a2: number): Biquad {
  return { b0: b0 / a0, b1: b1 / a0, b2: b2 / a0, a1: a1 / a0, a2: a2 / a0 };
}
