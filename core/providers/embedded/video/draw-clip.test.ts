import { describe, expect, it } from "vitest";
import type { MouthShape } from "#core/providers/speech.ts";
import type { ClipRequest, SceneSpec } from "#core/providers/video.ts";
import { drawClip } from "./draw-clip.ts";
import { sceneOf, somebody } from "./scene.fixture.ts";

const WIDTH = 320;
const HEIGHT = 180;
const TRANSITION = 13;
const people = [somebody("Mira"), somebody("Tobias", 1)];

const flapping = (durationMs: number, shapes: readonly MouthShape[]) =>
  Array.from({ length: Math.floor(durationMs / 80) }, (_, index) => ({
    atMs: index * 80,
    shape: shapes[index % shapes.length] ?? ("closed" as const),
  }));

function requestOf(source: ClipRequest["source"], change: Partial<ClipRequest> = {}): ClipRequest {
  return {
    ...{ source, next: null, firstFrame: 0, transitionFrames: TRANSITION, watermark: null },
    ...{ width: WIDTH, height: HEIGHT, framesPerSecond: 25 },
    ...change,
  };
}

function firstFrames(request: ClipRequest, count: number): Buffer[] {
  return drawClip(request).take(count).toArray();
}

/** Mean difference of two pictures, or of a part of them, in steps of 255. */
function difference(a: Buffer, b: Buffer, inside: (x: number, y: number) => boolean = () => true): number {
  let sum = 0;
  let pixels = 0;
  for (let at = 0; at < a.length; at += 4) {
    if (!inside((at / 4) % WIDTH, Math.floor(at / 4 / WIDTH))) continue;
    pixels++;
    for (let channel = at; channel < at + 3; channel++) sum += Math.abs((a[channel] ?? 0) - (b[channel] ?? 0)) / 3;
  }
  return pixels === 0 ? 0 : sum / pixels;
}

describe("a clip", () => {
  const quiet = sceneOf([], { people, frames: 90, place: "harbor" });

  it("has the frames from the first that is asked for to the end of its source", () => {
    const frames = [...drawClip(requestOf({ ...quiet, frames: 40 }, { firstFrame: TRANSITION }))];
    expect(frames).toHaveLength(40 - TRANSITION);
    expect(frames.every(({ length }) => length === WIDTH * HEIGHT * 4)).toBe(true);
  });

  it("goes on after a transition as if it had drawn it itself", () => {
    const whole = firstFrames(requestOf(quiet), 30).slice(TRANSITION);
    const rest = firstFrames(requestOf(quiet, { firstFrame: TRANSITION }), 30 - TRANSITION);
    for (const [index, frame] of rest.entries()) expect(frame.equals(whole[index] ?? Buffer.of())).toBe(true);
  });

  it("never stands still for longer than the camera is held, though nobody speaks", () => {
    const frames = firstFrames(requestOf(quiet), 12);
    for (const [index, frame] of frames.entries()) {
      if (index > 1) expect(difference(frame, frames[index - 2] ?? frame)).toBeGreaterThan(0);
    }
  });

  it("opens alike to the pixel, whatever is said in it and however long it is", () => {
    const talk = sceneOf(
      [
        { speaker: "Tobias", durationMs: 3_000, emotion: "angry", mouth: flapping(3_000, ["open", "round"]) },
        { speaker: "Mira", durationMs: 3_000, emotion: "sad" },
      ],
      { people, place: "harbor" },
    );
    const one = firstFrames(requestOf(quiet), TRANSITION);
    const other = firstFrames(requestOf(talk), TRANSITION);
    for (const [index, frame] of one.entries()) expect(frame.equals(other[index] ?? Buffer.of())).toBe(true);
  });

  it("fades into the next without a jump", () => {
    const next: SceneSpec = { ...quiet, seed: "next", place: "forest", timeOfDay: "night" };
    const source = { ...quiet, frames: 40 };
    const faded = [...drawClip(requestOf(source, { next }))].slice(-TRANSITION);
    const before = [...drawClip(requestOf(source))].slice(-TRANSITION);
    const after = firstFrames(requestOf(next), TRANSITION + 1);
    const shares = faded.map((frame, index) => {
      const span = difference(before[index] ?? frame, after[index] ?? frame);
      return difference(before[index] ?? frame, frame) / span;
    });
    for (const [index, share] of shares.entries()) expect(share).toBeCloseTo((index + 1) / (TRANSITION + 1), 1);
    // What follows the last faded frame is another file's first: a step no larger than those within the fade.
    const [last, first] = [faded.at(-1), after.at(-1)];
    const step = difference(faded.at(-2) ?? Buffer.of(), last ?? Buffer.of());
    expect(difference(last ?? Buffer.of(), first ?? Buffer.of())).toBeLessThan(1.5 * step);
  });

  it("bears its watermark in the lower right corner, and nothing elsewhere", () => {
    const [plain] = firstFrames(requestOf(quiet), 1);
    const [marked] = firstFrames(requestOf(quiet, { watermark: "Litink" }), 1);
    if (!plain || !marked) throw new RangeError("No frame was drawn.");
    const inCorner = (x: number, y: number) => x > WIDTH * 0.75 && y > HEIGHT * 0.85;
    expect(difference(plain, marked, inCorner)).toBeGreaterThan(0.5);
    expect(difference(plain, marked, (x, y) => !inCorner(x, y))).toBe(0);
  });

  it("moves a mouth only while its character speaks, and only there", () => {
    const talk = (shapes: readonly MouthShape[]) =>
      sceneOf(
        [
          { speaker: "Mira", durationMs: 1_000, mouth: flapping(1_000, shapes) },
          { speaker: "Tobias", durationMs: 1_500 },
        ],
        { people, frames: 70 },
      );
    const open = firstFrames(requestOf(talk(["open", "closed"])), 70);
    const shut = firstFrames(requestOf(talk(["closed"])), 70);
    const differs = open.flatMap((frame, index) => (frame.equals(shut[index] ?? frame) ? [] : [index]));
    expect(differs.length).toBeGreaterThan(8);
    expect(Math.min(...differs)).toBeGreaterThanOrEqual(0.72 * 25);
    expect(Math.max(...differs)).toBeLessThanOrEqual(1.72 * 25);
    for (const index of differs) {
      const { width, height } = boundsOfDifference(open[index], shut[index]);
      // A mouth, not a body: a person is about 100 pixels tall here.
      expect(Math.max(width, height)).toBeLessThan(22);
    }
  });
});

function boundsOfDifference(a: Buffer = Buffer.of(), b: Buffer = Buffer.of()): { width: number; height: number } {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let at = 0; at < a.length; at++) {
    if (a[at] === b[at]) continue;
    xs.push(Math.floor(at / 4) % WIDTH);
    ys.push(Math.floor(at / 4 / WIDTH));
  }
  return { width: Math.max(...xs) - Math.min(...xs) + 1, height: Math.max(...ys) - Math.min(...ys) + 1 };
}
