import { createCanvas } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import type { PlaceKind } from "#core/providers/vocabulary.ts";
import { buildFigure } from "../picture/figure/build-figure.ts";
import { buildStage } from "../picture/stage/build-stage.ts";
import type { FrameSize, Stage } from "../picture/stage/stage.ts";
import { drawLayers } from "./draw-layers.ts";
import { clearDetails, frameShot, type Sitter } from "./frame-shot.ts";
import { layPlates } from "./lay-plates.ts";
import { cameraAt } from "./move-camera.ts";
import { somebody } from "./scene.fixture.ts";
import type { Move, Subject } from "./shot.ts";
import { standpoint } from "./stand-people.ts";

const SIZES: readonly FrameSize[] = [
  { width: 320, height: 180 },
  { width: 180, height: 320 },
  { width: 180, height: 180 },
];
const PLACES: readonly PlaceKind[] = ["harbor", "forest", "ship", "village", "road"];
const NAMES = ["Mira", "Tobias", "Crake", "Ines"];

function stageOf(place: PlaceKind, size: FrameSize): Stage {
  return buildStage({ seed: "frames", place, timeOfDay: "day", weather: "clear", mood: "calm" }, size);
}

/** As many people as stand in a full row. */
function sittersOn(stage: Stage, count: number): Sitter[] {
  return NAMES.slice(0, count).map((name, place) => {
    const side = place < count / 2 ? "left" : "right";
    const figure = buildFigure(somebody(name));
    return {
      name,
      figure,
      facing: side === "left" ? "right" : "left",
      at: standpoint(stage, { place, places: count, side }),
    };
  });
}

const closes = NAMES.flatMap((name): Subject[] => [
  { kind: "close", name, size: "bust" },
  { kind: "close", name, size: "face" },
]);
const subjects: readonly Subject[] = [
  { kind: "wide" },
  { kind: "vista", side: "left" },
  { kind: "vista", side: "right" },
  { kind: "detail", index: 0 },
  { kind: "group", names: NAMES.slice(0, 2) },
  { kind: "group", names: NAMES },
  { kind: "close", name: "Mira", size: "bust" },
  { kind: "close", name: "Ines", size: "face" },
];
/** A camera has gone furthest at the ends of its moves. */
const EXTREMES: readonly { readonly move: Move; readonly progress: number }[] = [
  { move: "push", progress: 1 },
  { move: "left", progress: 0 },
  { move: "right", progress: 0 },
];

/** Whether something shows through; where the soft edges of two layers meet, a little may. */
function hasHole(pixels: Uint8Array): boolean {
  for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 0) < 200) return true;
  return false;
}

describe.each(SIZES)("shots of $width by $height", (size) => {
  it("never show the edge of what is drawn, wherever the camera goes", () => {
    for (const place of PLACES) {
      const stage = stageOf(place, size);
      const sitters = sittersOn(stage, 4);
      for (const subject of subjects) {
        const framing = frameShot(subject, stage, sitters);
        for (const { move, progress } of EXTREMES) {
          const plates = layPlates(stage, { subject, move, fromFrame: 0, toFrame: 100 }, framing);
          const canvas = createCanvas(size.width, size.height);
          const camera = cameraAt(subject, move, framing, progress);
          drawLayers(canvas.getContext("2d"), plates.behind, { size, framing, camera, atS: 3 });
          expect(hasHole(canvas.data()), `${place}, ${JSON.stringify(subject)}, ${move}`).toBe(false);
        }
      }
    }
  });

  it("have the whole head of who they are close on in the frame, with room before the eyes", () => {
    const stage = stageOf("harbor", size);
    const sitters = sittersOn(stage, 4);
    for (const subject of closes) {
      const { x, y, width } = frameShot(subject, stage, sitters);
      const height = (width * size.height) / size.width;
      const sitter = sitters.find(({ name }) => subject.kind === "close" && name === subject.name);
      if (!sitter) throw new RangeError("Nobody sits for this shot.");
      const tall = stage.figureHeight * sitter.figure.stature;
      expect(sitter.at.y - tall).toBeGreaterThan(y - height / 2);
      expect(sitter.at.y - 0.8 * tall).toBeLessThan(y + height / 2);
      const faceX = (sitter.at.x - (x - width / 2)) / width;
      expect(faceX).toBeGreaterThan(0.25);
      expect(faceX).toBeLessThan(0.75);
    }
  });

  it("cut nobody in two who stands beside a group", () => {
    const stage = stageOf("ship", size);
    for (const count of [2, 3, 4]) {
      const sitters = sittersOn(stage, count);
      for (const first of sitters.keys()) {
        for (const second of sitters.keys()) {
          const names = [sitters[first]?.name ?? "", sitters[second]?.name ?? ""];
          const { x, width } = frameShot({ kind: "group", names }, stage, sitters);
          for (const { at } of sitters) {
            const fromEdge = Math.abs(Math.abs(at.x - x) - width / 2);
            const isAtFrame = width === size.width;
            expect(isAtFrame || fromEdge > 0.16 * stage.figureHeight, `${names} of ${count}`).toBe(true);
          }
        }
      }
    }
  });

  it("keep everybody's side of everybody else", () => {
    const stage = stageOf("harbor", size);
    for (const count of [2, 3, 4]) {
      const xs = sittersOn(stage, count).map(({ at }) => at.x);
      expect(xs).toEqual([...xs].sort((a, b) => a - b));
      expect(xs.every((x) => x > 0 && x < size.width)).toBe(true);
    }
  });

  it("look at no detail that somebody stands in", () => {
    const stage = stageOf("harbor", size);
    const standing = sittersOn(stage, 2).map(({ at }) => at);
    for (const index of clearDetails(stage, standing)) {
      const { x, width } = frameShot({ kind: "detail", index }, stage, []);
      for (const at of standing) expect(Math.abs(at.x - x) > width / 2 || at.y > 0).toBe(true);
    }
    expect(clearDetails(stage, [])).toHaveLength(stage.details.length);
  });
});
