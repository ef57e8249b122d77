import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TRANSITION_FRAMES } from "#core/media/encoding.ts";
import { filmFrames, layOutScene, type MeasuredUtterance, startFrames } from "./scene-timeline.ts";

const measured: fc.Arbitrary<MeasuredUtterance> = fc
  .record({
    speaker: fc.constantFrom(null, "Mira", "Tobias"),
    durationMs: fc.double({ min: 1, max: 20_000, noNaN: true }),
  })
  .map(({ speaker, durationMs }) => ({
    ...{ speaker, durationMs, text: "Light.", emotion: "neutral", speechKey: null },
    words: [{ text: "Light.", startMs: 0, endMs: durationMs }],
    mouth: [{ atMs: 0, shape: "open" }],
  }));

describe("the timeline of a scene", () => {
  it("lays lines one after the other with a pause between, none of them in a transition", () => {
    fc.assert(
      fc.property(fc.array(measured, { minLength: 1, maxLength: 20 }), (lines) => {
        const { frames, utterances } = layOutScene(lines);
        expect(utterances).toHaveLength(lines.length);
        for (const [index, utterance] of utterances.entries()) {
          expect(utterance.endMs - utterance.startMs).toBeCloseTo(lines[index]?.durationMs ?? 0, 6);
          expect(utterance.startMs - (utterances[index - 1]?.endMs ?? 0)).toBeGreaterThanOrEqual(260 - 1e-6);
          expect(utterance.words).toEqual([
            { text: "Light.", startMs: utterance.startMs, endMs: utterance.startMs + (lines[index]?.durationMs ?? 0) },
          ]);
          expect(utterance.mouth[0]?.atMs).toBe(utterance.startMs);
        }
        expect(utterances[0]?.startMs).toBeGreaterThan(TRANSITION_FRAMES * 40);
        expect(frames * 40 - (utterances.at(-1)?.endMs ?? 0)).toBeGreaterThan(TRANSITION_FRAMES * 40);
        expect(Number.isInteger(frames)).toBe(true);
      }),
    );
  });

  it("pauses longer before another voice", () => {
    const line = (speaker: string | null): MeasuredUtterance => ({
      ...{ speaker, durationMs: 1000, text: "Light.", emotion: "neutral", words: [], mouth: [], speechKey: null },
    });
    const [first, same, other] = layOutScene([line("Mira"), line("Mira"), line("Tobias")]).utterances;
    expect((same?.startMs ?? 0) - (first?.endMs ?? 0)).toBe(260);
    expect((other?.startMs ?? 0) - (same?.endMs ?? 0)).toBe(380);
  });
});

describe("the timeline of a film", () => {
  it("starts each segment as the crossfade into it does, and ends with the last", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 50, max: 2000 }), { minLength: 1, maxLength: 100 }), (lengths) => {
        const starts = startFrames(lengths);
        expect(starts[0]).toBe(0);
        for (let index = 1; index < lengths.length; index++) {
          const endOfBefore = (starts[index - 1] ?? 0) + (lengths[index - 1] ?? 0);
          expect(endOfBefore - (starts[index] ?? 0)).toBe(TRANSITION_FRAMES);
        }
        expect(filmFrames(lengths)).toBe((starts.at(-1) ?? 0) + (lengths.at(-1) ?? 0));
      }),
    );
  });

  it("is empty for no segments", () => {
    expect(filmFrames([])).toBe(0);
  });
});
