import { describe, expect, it } from "vitest";
import type { SceneSpec } from "#core/providers/video.ts";
import { type Actor, direct } from "./direct-people.ts";
import { placePeople, WALK_MS } from "./place-people.ts";
import { sceneOf, somebody } from "./scene.fixture.ts";

const people = ["Mira", "Tobias", "Crake"].map(somebody);
const scene = sceneOf(
  [
    { speaker: "Mira", durationMs: 3_000, emotion: "angry", mouth: [{ atMs: 100, shape: "open" }] },
    { speaker: "Tobias", durationMs: 3_000 },
    { speaker: "Crake", durationMs: 3_000 },
    { speaker: "Mira", durationMs: 3_000 },
  ],
  { people, enters: { Crake: 2 }, mood: "sad" },
);

function actorsOf(each: SceneSpec): Actor[] {
  return placePeople(each).map((presence) => ({
    presence,
    x: 400 + 200 * presence.place,
    offstageX: presence.side === "left" ? -100 : 1_380,
    stepLength: 100,
  }));
}

const actors = actorsOf(scene);
const actorOf = (name: string) => {
  const actor = actors.find(({ presence }) => presence.name === name);
  if (!actor) throw new RangeError(`${name} is not in the scene.`);
  return actor;
};
const momentOf = (name: string, atMs: number) => direct(scene, actorOf(name), actors, atMs);
const startOf = (index: number) => scene.utterances[index]?.startMs ?? 0;
const towards = (from: string, to: string) => (actorOf(to).x > actorOf(from).x ? "right" : "left");

describe("people in a scene", () => {
  it("face each other before anybody speaks", () => {
    expect(momentOf("Mira", 0).pose.facing).toBe(towards("Mira", "Tobias"));
    expect(momentOf("Tobias", 0).pose.facing).toBe(towards("Tobias", "Mira"));
  });

  it("look at who speaks", () => {
    const atMs = startOf(2) + WALK_MS + 200;
    expect(momentOf("Mira", atMs).pose.facing).toBe(towards("Mira", "Crake"));
    expect(momentOf("Tobias", atMs).pose.facing).toBe(towards("Tobias", "Crake"));
  });

  it("speak to who spoke before", () => {
    const atMs = startOf(3) + 200;
    expect(momentOf("Mira", atMs).pose.facing).toBe(towards("Mira", "Crake"));
  });

  it("wear the face of their own line, and that of the scene otherwise", () => {
    const atMs = startOf(0) + 500;
    expect(momentOf("Mira", atMs).pose).toMatchObject({ emotion: "angry", mouth: "open" });
    expect(momentOf("Tobias", atMs).pose).toMatchObject({ emotion: "sad", mouth: "closed", gesture: 0 });
    expect(momentOf("Mira", startOf(1) + 1_000).pose).toMatchObject({ emotion: "sad", mouth: "closed" });
  });

  it("walk in from their side, in steps, and then stand", () => {
    const crake = actorOf("Crake");
    const first = momentOf("Crake", startOf(2) + 10);
    expect(first.x).toBeCloseTo(crake.offstageX, -2);
    expect(first.pose.step).toBeDefined();
    expect(first.pose.facing).toBe(crake.x > crake.offstageX ? "right" : "left");
    const later = momentOf("Crake", startOf(2) + WALK_MS + 10);
    expect(later.x).toBe(crake.x);
    expect(later.pose).not.toHaveProperty("step");
  });

  it("breathe and blink, each at their own time", () => {
    const poses = (name: string) => Array.from({ length: 200 }, (_, frame) => momentOf(name, frame * 40).pose);
    for (const name of ["Mira", "Tobias"]) {
      const breaths = poses(name).map(({ breath }) => breath);
      expect(Math.min(...breaths)).toBeLessThan(0.05);
      expect(Math.max(...breaths)).toBeGreaterThan(0.95);
      expect(poses(name).some(({ blink }) => blink > 0.8)).toBe(true);
    }
    expect(poses("Mira").map(({ blink }) => blink)).not.toEqual(poses("Tobias").map(({ blink }) => blink));
  });

  it("move their lips with the letters in a film that no voice tells", () => {
    const silent = sceneOf([{ speaker: "Mira", text: "Look over there!", durationMs: 1_600 }], { people });
    const [mira, ...others] = actorsOf(silent);
    if (!mira) throw new RangeError("Nobody is in the scene.");
    const shapes = Array.from(
      { length: 40 },
      (_, step) => direct(silent, mira, [mira, ...others], 720 + step * 40).pose.mouth,
    );
    expect(new Set(shapes).size).toBeGreaterThan(3);
  });
});
