import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FRAMES_PER_SECOND } from "#core/media/encoding.ts";
import type { SceneSpec } from "#core/providers/video.ts";
import { findCuts } from "./find-cuts.ts";
import { isWalking, placePeople } from "./place-people.ts";
import { planShots } from "./plan-shots.ts";
import { anyScene, sceneOf, somebody } from "./scene.fixture.ts";
import { subjectKey } from "./shot.ts";

const DETAILS = [0, 1];
const plan = (scene: SceneSpec) => planShots(scene, placePeople(scene), DETAILS);
const scenes = anyScene({ durationMs: [300, 14_000], lines: [0, 14] });

describe("the shots of a scene", () => {
  it("follow one another without a gap, from the first frame to the last", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const shots = plan(scene);
        expect(shots[0]?.fromFrame).toBe(0);
        expect(shots.at(-1)?.toFrame).toBe(scene.frames);
        for (const [index, shot] of shots.entries()) {
          expect(shot.toFrame).toBeGreaterThan(shot.fromFrame);
          if (index > 0) expect(shot.fromFrame).toBe(shots[index - 1]?.toFrame);
        }
      }),
    );
  });

  it("last 3 to 9 seconds, but for a scene too short for two", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const lengths = plan(scene).map(({ fromFrame, toFrame }) => (toFrame - fromFrame) / FRAMES_PER_SECOND);
        if (lengths.length > 1) expect(Math.min(...lengths)).toBeGreaterThanOrEqual(3);
        expect(Math.max(...lengths)).toBeLessThanOrEqual(9);
      }),
    );
  });

  it("are cut where a cut may be, and never in the middle of a walk", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const presences = placePeople(scene);
        const allowed = new Set(findCuts(scene.utterances, scene.frames).map(({ frame }) => frame));
        for (const { fromFrame } of planShots(scene, presences, DETAILS).slice(1)) {
          expect(allowed).toContain(fromFrame);
          const atMs = (fromFrame / FRAMES_PER_SECOND) * 1000;
          expect(presences.filter((presence) => isWalking(presence, atMs))).toEqual([]);
        }
      }),
    );
  });

  it("are cut between utterances if these are as long as shots", () => {
    fc.assert(
      fc.property(anyScene({ durationMs: [3_000, 7_000], lines: [1, 12] }), (scene) => {
        const presences = placePeople(scene);
        // A walk forbids the cut that its line would have.
        fc.pre(presences.every(({ walksIn }) => !walksIn));
        for (const { fromFrame } of planShots(scene, presences, DETAILS).slice(1)) {
          const atMs = (fromFrame / FRAMES_PER_SECOND) * 1000;
          const half = 500 / FRAMES_PER_SECOND;
          const inside = scene.utterances.filter(({ startMs, endMs }) => atMs > startMs + half && atMs < endMs - half);
          expect(inside).toEqual([]);
        }
      }),
    );
  });

  it("never show the same twice in a row", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const keys = plan(scene).map(({ subject }) => subjectKey(subject));
        for (const [index, key] of keys.entries()) expect(key).not.toBe(keys[index - 1]);
      }),
    );
  });

  it("open wide and end wide enough to fade", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const shots = plan(scene);
        expect(shots[0]).toMatchObject({ subject: { kind: "wide" }, move: "push" });
        expect(["wide", "group", "vista"]).toContain(shots.at(-1)?.subject.kind);
      }),
    );
  });

  it("show whole who walks in or out", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const presences = placePeople(scene);
        for (const { fromFrame, toFrame, subject } of planShots(scene, presences, DETAILS)) {
          for (let frame = fromFrame; frame < toFrame; frame++) {
            const atMs = (frame / FRAMES_PER_SECOND) * 1000;
            if (presences.some((presence) => isWalking(presence, atMs)))
              expect(["wide", "group"]).toContain(subject.kind);
          }
        }
      }),
    );
  });

  it("are close on nobody but who is there", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const presences = placePeople(scene);
        for (const { fromFrame, toFrame, subject } of planShots(scene, presences, DETAILS)) {
          if (subject.kind !== "close") continue;
          const [fromMs, toMs] = [fromFrame, toFrame].map((frame) => (frame / FRAMES_PER_SECOND) * 1000);
          const there = presences.some(
            (each) => each.name === subject.name && each.fromMs <= (fromMs ?? 0) && each.toMs >= (toMs ?? 0),
          );
          expect(there).toBe(true);
        }
      }),
    );
  });
});

describe("a conversation", () => {
  const people = [somebody("Mira"), somebody("Tobias", 1)];
  const talk = sceneOf(
    Array.from({ length: 16 }, (_, index) => ({ speaker: index % 2 === 0 ? "Mira" : "Tobias", durationMs: 4_600 })),
    { people },
  );
  const shots = plan(talk);

  it("goes from wide by way of both together to who speaks", () => {
    expect(shots.slice(0, 2).map(({ subject }) => subject.kind)).toEqual(["wide", "group"]);
    expect(shots.some(({ subject }) => subject.kind === "close")).toBe(true);
  });

  it("comes close to who speaks even in a short scene", () => {
    for (const seed of ["a", "b", "c", "d", "e", "f"]) {
      const short = sceneOf(
        [
          { speaker: null, durationMs: 4_000 },
          { speaker: "Mira", durationMs: 5_000 },
          { speaker: null, durationMs: 4_000 },
        ],
        { people, seed },
      );
      expect(plan(short).some(({ subject }) => subject.kind === "close" && subject.name === "Mira")).toBe(true);
    }
  });

  it("shows both faces, closer and less close", () => {
    const closes = new Set(shots.flatMap(({ subject }) => (subject.kind === "close" ? [subjectKey(subject)] : [])));
    expect(closes).toEqual(new Set(["close bust Mira", "close face Mira", "close bust Tobias", "close face Tobias"]));
  });

  it("now and then shows who listens", () => {
    const speech = sceneOf(
      Array.from({ length: 9 }, () => ({ speaker: "Mira", durationMs: 5_000 })),
      { people },
    );
    const listened = plan(speech).filter(({ subject }) => subject.kind === "close" && subject.name === "Tobias");
    expect(listened.length).toBeGreaterThan(0);
  });
});

describe("a place that nobody is in", () => {
  it("is looked at from all sides", () => {
    const empty = sceneOf(Array.from({ length: 8 }, () => ({ speaker: null, durationMs: 5_000 })));
    const seen = new Set(plan(empty).map(({ subject }) => subjectKey(subject)));
    expect(seen).toEqual(new Set(["wide", "vista left", "vista right", "detail 0", "detail 1"]));
  });
});
