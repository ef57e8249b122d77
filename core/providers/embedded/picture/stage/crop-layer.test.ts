import { createCanvas } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { cropLayer } from "./crop-layer.ts";
import type { Layer } from "./stage.ts";

/** A layer of 640 by 320 pixels, drawn at half that size: level ground with two posts on it. */
function landscape(): Layer {
  const image = createCanvas(640, 320);
  const context = image.getContext("2d");
  context.fillStyle = "#507040";
  context.fillRect(0, 240, 640, 80);
  context.fillRect(100, 20, 12, 220);
  context.fillRect(500, 100, 12, 140);
  return { image, x: -10, y: 5, width: 320, height: 160, depth: 1 };
}

function painted(layers: readonly Layer[]) {
  const frame = createCanvas(640, 330);
  const context = frame.getContext("2d");
  context.scale(2, 2);
  for (const { image, x, y, width, height } of layers) context.drawImage(image, x + 10, y, width, height);
  return frame.data();
}

describe("cropping a layer", () => {
  it("keeps every pixel that is painted", () => {
    const layer = landscape();
    expect(painted(cropLayer(layer)).equals(painted([layer]))).toBe(true);
  });

  it("leaves out the empty air", () => {
    const pixels = cropLayer(landscape()).reduce((sum, { image }) => sum + image.width * image.height, 0);
    expect(pixels).toBeLessThan(640 * 320 * 0.4);
  });

  it("keeps a layer that is painted all over as it is", () => {
    const image = createCanvas(64, 64);
    image.getContext("2d").fillRect(0, 0, 64, 64);
    const layer: Layer = { image, x: 0, y: 0, width: 64, height: 64, depth: 0.1 };
    expect(cropLayer(layer)).toEqual([layer]);
  });

  it("keeps the width of a layer that drifts, since it repeats after it", () => {
    const drifting = cropLayer({ ...landscape(), driftPerS: 4 });
    expect(drifting.every(({ width }) => width === 320)).toBe(true);
  });
});
