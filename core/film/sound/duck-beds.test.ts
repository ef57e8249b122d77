import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { duckingCurve } from "./duck-beds.ts";

describe("the ducking of the beds", () => {
  it("is down under every word and up far from any, on a curve without a jump", () => {
    const stretch = fc.record({
      fromMs: fc.integer({ min: 0, max: 60_000 }),
      lastsMs: fc.integer({ min: 1, max: 8000 }),
    });
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), (stretches) => {
        const spoken = stretches
          .map(({ fromMs, lastsMs }) => ({ fromMs, toMs: fromMs + lastsMs }))
          .sort((a, b) => a.fromMs - b.fromMs);
        const curve = duckingCurve(spoken);
        const times = Array.from({ length: 3600 }, (_, step) => step * 20);
        const depths = times.map(curve);
        const isDown = (ms: number) => spoken.some(({ fromMs, toMs }) => ms >= fromMs && ms <= toMs);
        const isFar = (ms: number) => spoken.every(({ fromMs, toMs }) => ms < fromMs - 2000 || ms > toMs + 2000);
        expect(times.filter((ms, step) => isDown(ms) && depths[step] !== 1)).toEqual([]);
        expect(times.filter((ms, step) => isFar(ms) && depths[step] !== 0)).toEqual([]);
        expect(Math.max(...depths.slice(1).map((depth, step) => Math.abs(depth - (depths[step] ?? 0))))).toBeLessThan(
          0.08,
        );
      }),
      { numRuns: 30 },
    );
  });

  it("stays down in a breath, and comes up in a pause", () => {
    const curve = duckingCurve([
      { fromMs: 1000, toMs: 2000 },
      { fromMs: 3900, toMs: 5000 },
      { fromMs: 9000, toMs: 9500 },
    ]);
    expect([500, 1000, 3000, 5200].map(curve)).toEqual([0, 1, 1, 1]);
    expect([7000, 8500, 8800, 9000].map((ms) => Math.round(curve(ms) * 100))).toEqual([0, 0, 50, 100]);
  });

  it("answers for an earlier time after a later one", () => {
    const curve = duckingCurve([
      { fromMs: 1000, toMs: 2000 },
      { fromMs: 9000, toMs: 9500 },
    ]);
    expect([9200, 1500, 6000, 9200].map(curve)).toEqual([1, 1, 0, 1]);
  });
});
