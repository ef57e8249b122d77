/** Samples on each side of a point that the kernel weighs. */
const HALF_WIDTH = 12;
/** Steps of the table between two samples. */
const STEPS = 256;
/** Where the kernel lets go, as a part of the band of what comes in. */
const CUTOFF = 0.95;

let table: Float32Array | undefined;

/** A sinc under a Blackman window, from its middle outwards. */
function kernel(): Float32Array {
  table ??= Float32Array.from({ length: HALF_WIDTH * STEPS + 2 }, (_, index) => {
    const at = index / STEPS;
    if (at >= HALF_WIDTH) return 0;
    const angle = Math.PI * at * CUTOFF;
    const sinc = angle === 0 ? 1 : Math.sin(angle) / angle;
    const turn = (Math.PI * at) / HALF_WIDTH;
    return CUTOFF * sinc * (0.42 + 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn));
  });
  return table;
}

/**
 * Gives sound a higher sample rate, by windowed-sinc interpolation; it can be made faster only as it was slower, so
 * `toRate` must not be below `fromRate`.
 */
export function resample(samples: Float32Array, fromRate: number, toRate: number): Float32Array {
  const weights = kernel();
  const step = fromRate / toRate;
  const result = new Float32Array(Math.floor(samples.length / step));
  for (let index = 0; index < result.length; index++) {
    const at = index * step;
    const middle = Math.floor(at);
    const from = Math.max(0, middle - HALF_WIDTH + 1);
    const to = Math.min(samples.length - 1, middle + HALF_WIDTH);
    let sum = 0;
    for (let tap = from; tap <= to; tap++) {
      sum += (samples[tap] ?? 0) * (weights[Math.round(Math.abs(at - tap) * STEPS)] ?? 0);
    }
    result[index] = sum;
  }
  return result;
}
