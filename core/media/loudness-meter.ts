/**
 * Loudness as ITU-R BS.1770-4 defines it: each channel is K-weighted, its power is averaged over blocks of 400 ms that
 * start every 100 ms, and the blocks that are silent, or much quieter than the rest, do not count.
 */
const STEPS_A_SECOND = 10;
const STEPS_A_BLOCK = 4;
const ABSOLUTE_GATE_LUFS = -70;
const RELATIVE_GATE_LU = -10;

/** Coefficients of a second-order filter, the denominator's first one being 1. */
interface Biquad {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

export interface LoudnessMeter {
  /** Listens to the next samples: one array a channel, in [-1, 1], all as long. */
  push(channels: readonly Float32Array[]): void;
  /** Integrated loudness in LUFS of all that was heard; `-Infinity` for silence. */
  integrated(): number;
}

/** A meter for sound at `sampleRate`. Memory grows by one number for each 100 ms. */
export function createLoudnessMeter(sampleRate: number): LoudnessMeter {
  const filters = [headFilter(sampleRate), lowCutFilter(sampleRate)] as const;
  const stepFrames = Math.round(sampleRate / STEPS_A_SECOND);
  const states: Float64Array[] = [];
  const steps: number[] = [];
  let sum = 0;
  let heard = 0;
  return {
    push(channels) {
      const frames = channels[0]?.length ?? 0;
      for (let from = 0; from < frames; ) {
        const to = Math.min(frames, from + stepFrames - heard);
        for (const [place, channel] of channels.entries()) {
          states[place] ??= new Float64Array(4);
          sum += weightedEnergy(channel, from, to, filters, states[place]);
        }
        heard += to - from;
        from = to;
        if (heard < stepFrames) continue;
        steps.push(sum / stepFrames);
        sum = 0;
        heard = 0;
      }
    },
    integrated: () => gatedLoudness(blockPowers(steps)),
  };
}

function blockPowers(steps: readonly number[]): number[] {
  // Sound shorter than one block is taken as one.
  const count = Math.max(Math.min(1, steps.length), steps.length - STEPS_A_BLOCK + 1);
  return Array.from({ length: count }, (_, first) => mean(steps.slice(first, first + STEPS_A_BLOCK)));
}

function gatedLoudness(powers: readonly number[]): number {
  const audible = powers.filter((power) => loudnessOf(power) > ABSOLUTE_GATE_LUFS);
  const gate = loudnessOf(mean(audible)) + RELATIVE_GATE_LU;
  return loudnessOf(mean(audible.filter((power) => loudnessOf(power) > gate)));
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function loudnessOf(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}

/** Energy of `channel` from `from` to `to` after both filters, whose memory is `state` (transposed direct form II). */
function weightedEnergy(
  channel: Float32Array,
  from: number,
  to: number,
  [head, lowCut]: readonly [Biquad, Biquad],
  state: Float64Array,
): number {
  let [h1 = 0, h2 = 0, l1 = 0, l2 = 0] = state;
  const [hb0, hb1, hb2] = head.b;
  const [ha1, ha2] = head.a;
  const [lb0, lb1, lb2] = lowCut.b;
  const [la1, la2] = lowCut.a;
  let energy = 0;
  for (let at = from; at < to; at++) {
    const x = channel[at] ?? 0;
    const y = hb0 * x + h1;
    h1 = hb1 * x - ha1 * y + h2;
    h2 = hb2 * x - ha2 * y;
    const z = lb0 * y + l1;
    l1 = lb1 * y - la1 * z + l2;
    l2 = lb2 * y - la2 * z;
    energy += z * z;
  }
  // A filter that rings out in silence would end in denormal numbers, which are slow.
  state.set([h1, h2, l1, l2].map((value) => (Math.abs(value) < 1e-30 ? 0 : value)));
  return energy;
}

/**
 * The first stage of K-weighting, a shelf for the acoustics of the head. BS.1770 gives coefficients at 48 kHz only; the
 * analogue filter behind them, by which they follow for any rate, is Brecht De Man's ("Evaluation of Implementations of
 * the EBU R128 Loudness Measurement", 2018).
 */
function headFilter(sampleRate: number): Biquad {
  const q = 0.7071752369554196;
  const k = Math.tan((Math.PI * 1681.974450955533) / sampleRate);
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;
  return {
    b: [(high + (band * k) / q + k * k) / a0, (2 * (k * k - high)) / a0, (high - (band * k) / q + k * k) / a0],
    a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0],
  };
}

/** The second stage, a high-pass, from the same source. */
function lowCutFilter(sampleRate: number): Biquad {
  const q = 0.5003270373238773;
  const k = Math.tan((Math.PI * 38.13547087602444) / sampleRate);
  const a0 = 1 + k / q + k * k;
  return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0] };
}
