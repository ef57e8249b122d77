import { createCanvas } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { type Raster, RasterCache } from "./raster-cache.ts";

const SIDE = 10;
const BYTES = SIDE * SIDE * 4;

function square(): Raster {
  return { canvas: createCanvas(SIDE, SIDE), x: 0, y: 0 };
}

describe("the cache of pictures", () => {
  it("draws a picture once, and gives it back from then on", () => {
    const cache = new RasterCache(10 * BYTES);
    const first = cache.take("head", square);
    expect(cache.take("head", () => expect.unreachable("drawn twice"))).toBe(first);
  });

  it("never holds more than it may", () => {
    const cache = new RasterCache(3 * BYTES);
    for (let index = 0; index < 20; index++) cache.take(`part ${index}`, square);
    expect(cache.bytes).toBe(3 * BYTES);
  });

  it("lets go first of what was not asked for the longest", () => {
    const cache = new RasterCache(2 * BYTES);
    const kept = cache.take("asked for again", square);
    cache.take("forgotten", square);
    cache.take("asked for again", square);
    cache.take("new", square);
    expect(cache.take("asked for again", square)).toBe(kept);
    let drawn = false;
    cache.take("forgotten", () => {
      drawn = true;
      return square();
    });
    expect(drawn).toBe(true);
  });

  it("keeps a picture that is larger than all it may hold until the next one", () => {
    const cache = new RasterCache(BYTES / 2);
    const large = cache.take("large", square);
    expect(large.canvas.width).toBe(SIDE);
    expect(cache.take("large", square)).toBe(large);
  });
});
