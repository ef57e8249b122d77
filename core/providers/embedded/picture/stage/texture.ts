import { type CanvasPattern, createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import { smoothstep } from "#core/smoothstep.ts";
import { seededRandom } from "../../seeded/random.ts";

/** Pixels of the side of a tile; a power of two, so that noise of every scale closes at its edges. */
const SIDE = 512;

let brush: CanvasPattern | null = null;

/** Traces of a broad brush, light and dark, to lay over painted surfaces. Tiles without a seam. */
export function brushTexture(): CanvasPattern | null {
  brush ??= tile(
    "brush",
    8,
    (noise, x, y) => noise(x, y, 64, 16) * 0.5 + noise(x, y, 16, 6) * 0.3 + noise(x, y, 2, 2) * 0.2,
  );
  return brush;
}

/** Covers an area with a texture. */
export function layTexture(
  brush: SKRSContext2D,
  texture: CanvasPattern | null,
  area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): void {
  if (!texture) return;
  brush.fillStyle = texture;
  brush.fillRect(area.x, area.y, area.width, area.height);
}

type Noise = (x: number, y: number, cellWidth: number, cellHeight: number) => number;

/** A tile of white and black at an opacity that follows `level`, a sum of noises of -1 to 1; 255 is opaque. */
function tile(name: string, strongest: number, level: (noise: Noise, x: number, y: number) => number) {
  const canvas = createCanvas(SIDE, SIDE);
  const context = canvas.getContext("2d");
  const image = context.createImageData(SIDE, SIDE);
  const noise = tilingNoise(name);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const value = level(noise, x, y);
      const at = (y * SIDE + x) * 4;
      image.data.fill(value > 0 ? 255 : 0, at, at + 3);
      image.data[at + 3] = Math.abs(value) * 2 * strongest;
    }
  }
  context.putImageData(image, 0, 0);
  return context.createPattern(canvas, "repeat");
}

/** Value noise: random values on a lattice, joined smoothly. */
function tilingNoise(name: string): Noise {
  const random = seededRandom(name);
  const values = Float32Array.from({ length: SIDE * SIDE }, () => random.next() * 2 - 1);
  return (x, y, cellWidth, cellHeight) => {
    const columns = SIDE / cellWidth;
    const rows = Math.floor(SIDE / cellHeight);
    const left = Math.floor(x / cellWidth);
    const top = Math.floor(y / cellHeight);
    const at = (column: number, row: number) => values[(row % rows) * SIDE + (column % columns)] ?? 0;
    const across = smoothstep(x / cellWidth - left);
    const down = smoothstep(y / cellHeight - top);
    const upper = at(left, top) + (at(left + 1, top) - at(left, top)) * across;
    const lower = at(left, top + 1) + (at(left + 1, top + 1) - at(left, top + 1)) * across;
    return upper + (lower - upper) * down;
  };
}
