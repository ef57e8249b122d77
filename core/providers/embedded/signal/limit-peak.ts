/** Peaks are bent from the knee on, and stay below their ceiling. */
const KNEE = 0.6;

/** Bends a sample that is too large back below `ceiling`, more the larger it is; what is below 0.6 stays as it is. */
export function limitPeak(sample: number, ceiling: number): number {
  const size = Math.abs(sample);
  if (size <= KNEE) return sample;
  const room = ceiling - KNEE;
  return Math.sign(sample) * (KNEE + room * Math.tanh((size - KNEE) / room));
}
