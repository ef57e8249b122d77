import type { Canvas } from "@napi-rs/canvas";

/** A picture, kept: its canvas, and where its top left corner lies from the origin it was drawn about, in its pixels. */
export interface Raster {
  readonly canvas: Canvas;
  readonly x: number;
  readonly y: number;
}

/** Keeps pictures up to a number of bytes; the one that was not asked for the longest goes first. */
export class RasterCache {
  readonly #rasters = new Map<string, Raster>();
  readonly #capacityBytes: number;
  #bytes = 0;

  constructor(capacityBytes: number) {
    this.#capacityBytes = capacityBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** The picture of that key, drawn now if it is not kept. */
  take(key: string, draw: () => Raster): Raster {
    const kept = this.#rasters.get(key);
    const raster = kept ?? draw();
    // A Map keeps the order of insertion: who is inserted again is the youngest.
    this.#rasters.delete(key);
    this.#rasters.set(key, raster);
    if (!kept) {
      this.#bytes += bytesOf(raster);
      this.#evict();
    }
    return raster;
  }

  #evict(): void {
    for (const [key, raster] of this.#rasters) {
      if (this.#bytes <= this.#capacityBytes || this.#rasters.size === 1) return;
      this.#rasters.delete(key);
      this.#bytes -= bytesOf(raster);
      // The memory of a canvas is not the garbage collector's to see: give it back now.
      raster.canvas.width = 1;
      raster.canvas.height = 1;
    }
  }
}

function bytesOf({ canvas }: Raster): number {
  return canvas.width * canvas.height * 4;
}
