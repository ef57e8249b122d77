import type { BenchResult } from "./run.ts";

/** How many seconds a piece of work takes. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

/** A result in seconds, against a yardstick in seconds. */
export function ratio(
  what: string,
  seconds: number,
  against: string,
  yardstickSeconds: number,
  target?: string,
): BenchResult {
  return {
    what,
    measured: `${seconds.toFixed(2)} s`,
    yardstick: `${against}: ${yardstickSeconds.toFixed(2)} s`,
    ratio: seconds / yardstickSeconds,
    ...(target ? { target } : {}),
  };
}
