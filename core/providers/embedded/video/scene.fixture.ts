import fc from "fast-check";
import { FRAMES_PER_SECOND } from "#core/media/encoding.ts";
import type { SceneSpec, TimedUtterance } from "#core/providers/video.ts";
import { Emotion, Look, Mood, type Person } from "#core/providers/vocabulary.ts";

const NAMES = ["Mira", "Tobias", "Crake", "Ines", "Edmund", "Nell"];

export function somebody(name: string, rank = 0): Person {
  return { name, rank, look: Look.parse({}) };
}

/** A line as the tests write it: who says what, for how long, after which silence. */
export interface Line {
  readonly speaker: string | null;
  readonly text?: string;
  readonly durationMs: number;
  readonly gapMs?: number;
  readonly emotion?: Emotion;
  readonly mouth?: TimedUtterance["mouth"];
}

/** A scene of the lines, laid out as a film does: 0.72 s before the first, 0.94 s after the last. */
export function sceneOf(lines: readonly Line[], change: Partial<SceneSpec> = {}): SceneSpec {
  let atMs = 720;
  const utterances = lines.map(({ speaker, text, durationMs, gapMs = 380, emotion = "neutral", mouth = [] }) => {
    const startMs = atMs;
    atMs += durationMs + gapMs;
    return {
      ...{ speaker, text: text ?? "one two three, four five. Six seven", emotion },
      ...{ startMs, endMs: startMs + durationMs },
      mouth: mouth.map(({ atMs: after, shape }) => ({ atMs: startMs + after, shape })),
    };
  });
  return {
    kind: "scene",
    seed: "a scene",
    location: "The lamp room",
    place: "parlor",
    timeOfDay: "evening",
    weather: "clear",
    mood: "calm",
    people: [],
    enters: {},
    frames: Math.ceil(((atMs + 560) / 1000) * FRAMES_PER_SECOND),
    utterances,
    ...change,
  };
}

interface Ranges {
  readonly durationMs: readonly [number, number];
  readonly lines: readonly [number, number];
}

/** Scenes of up to six people, the third and later of whom come in with a line of theirs or any other. */
export function anyScene({ durationMs, lines }: Ranges): fc.Arbitrary<SceneSpec> {
  return fc
    .record({
      cast: fc.integer({ min: 0, max: NAMES.length }),
      lines: fc.array(
        fc.record({
          who: fc.integer({ min: -2, max: NAMES.length - 1 }),
          text: fc.constantFrom(
            "Yes.",
            "No word of it, he said; and then was silent.",
            "你在哪里",
            "a b c d e f g h i",
          ),
          durationMs: fc.integer({ min: durationMs[0], max: durationMs[1] }),
          gapMs: fc.integer({ min: 260, max: 380 }),
          emotion: fc.constantFrom(...Emotion.options),
        }),
        { minLength: lines[0], maxLength: lines[1] },
      ),
      mood: fc.constantFrom(...Mood.options),
      seed: fc.string(),
      entersAt: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 4 }),
    })
    .map(({ cast, lines: said, mood, seed, entersAt }) => {
      const people = NAMES.slice(0, cast).map(somebody);
      const enters = Object.fromEntries(
        people.slice(2).map(({ name }, index) => [name, Math.min(entersAt[index] ?? 0, Math.max(0, said.length - 1))]),
      );
      const spoken = said.map(({ who, ...line }) => ({ speaker: people[who]?.name ?? null, ...line }));
      return sceneOf(spoken, { people, enters, mood, seed });
    });
}
