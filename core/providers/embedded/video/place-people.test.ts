import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_VISIBLE, placePeople, WALK_MS } from "./place-people.ts";
import { anyScene, sceneOf, somebody } from "./scene.fixture.ts";

const scenes = anyScene({ durationMs: [1_600, 9_000], lines: [0, 14] });

describe("the people on a stage", () => {
  it("keep their side for the whole scene once the stage has had room for all", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        if (scene.people.length > MOST_VISIBLE) return;
        const sides = new Map<string, Set<string>>();
        for (const { name, side } of placePeople(scene)) sides.set(name, (sides.get(name) ?? new Set()).add(side));
        for (const taken of sides.values()) expect(taken.size).toBe(1);
      }),
    );
  });

  it("never stand in one another's place, nor more of them than can be told apart", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const presences = placePeople(scene);
        for (const { fromMs } of presences) {
          const standing = presences.filter(
            (each) => each.fromMs <= fromMs && each.toMs - (each.walksOut ? WALK_MS : 0) > fromMs,
          );
          const places = standing.map(({ place }) => place);
          expect(new Set(places).size).toBe(places.length);
          expect(places.length).toBeLessThanOrEqual(MOST_VISIBLE);
        }
      }),
    );
  });

  it("are there when they speak", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const presences = placePeople(scene);
        for (const { speaker, startMs } of scene.utterances) {
          if (speaker === null) continue;
          const there = presences.some(
            ({ name, fromMs, toMs }) => name === speaker && fromMs <= startMs && toMs > startMs,
          );
          expect(there).toBe(true);
        }
      }),
    );
  });

  it("are the same at the start whatever is said later", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const atStart = (utterances: typeof scene.utterances) =>
          placePeople({ ...scene, utterances })
            .filter(({ walksIn }) => !walksIn)
            .map(({ name, place, places, side, fromMs }) => ({ name, place, places, side, fromMs }));
        expect(atStart(scene.utterances)).toEqual(atStart([]));
      }),
    );
  });

  it("walk in with the line that brings them", () => {
    const people = ["Mira", "Tobias", "Crake"].map(somebody);
    const lines = ["Mira", "Tobias", "Crake"].map((speaker) => ({ speaker, durationMs: 3_000 }));
    const scene = sceneOf(lines, { people, enters: { Crake: 2 } });
    const crake = placePeople(scene).find(({ name }) => name === "Crake");
    expect(crake).toMatchObject({ walksIn: true, fromMs: scene.utterances[2]?.startMs });
  });
});
