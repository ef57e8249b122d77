import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { Look, type Person } from "#core/providers/vocabulary.ts";
import { buildFigure } from "./build-figure.ts";
import type { Figure, Pose } from "./figure.ts";

/** Somebody of whom the text says what `look` says. */
export function person(name: string, look: Partial<Look> = {}): Person {
  return { name, rank: 0, look: Look.parse(look) };
}

export const AT_REST: Pose = {
  emotion: "neutral",
  mouth: "closed",
  facing: "right",
  blink: 0,
  breath: 0,
  gesture: 0,
};

/** A picture of somebody alone: the feet in the middle, a fifth of the height left free above, a tenth below. */
export interface Picture {
  readonly canvas: Canvas;
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
  /** Where the feet are. */
  readonly feet: { readonly x: number; readonly y: number; readonly height: number };
}

/** Draws a figure of so many pixels on nothing. */
export function pictureOf(
  drawn: Person | Figure,
  options: {
    readonly pose?: Partial<Pose>;
    readonly heightPx?: number;
    readonly light?: Parameters<Figure["draw"]>[3];
  } = {},
): Picture {
  const { pose = {}, heightPx = 300, light } = options;
  const figure = "draw" in drawn ? drawn : buildFigure(drawn);
  const canvas = createCanvas(heightPx, Math.round(heightPx * 1.3));
  const context = canvas.getContext("2d");
  const feet = { x: canvas.width / 2, y: Math.round(heightPx * 1.2), height: heightPx };
  figure.draw(context, feet, { ...AT_REST, ...pose }, light);
  const { width, height } = canvas;
  return { canvas, width, height, pixels: context.getImageData(0, 0, width, height).data, feet };
}

/** A part of a picture, by shares of the figure's height: from the middle to the right, and from the feet up. */
export interface Region {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** Number of pixels in which two pictures of one size differ by more than a faint shade. */
export function differing(one: Picture, other: Picture, region: Region = EVERYWHERE): number {
  let count = 0;
  eachPixel(one, region, (index) => {
    let distance = 0;
    for (let channel = 0; channel < 4; channel++) {
      distance = Math.max(
        distance,
        Math.abs((one.pixels[index + channel] ?? 0) - (other.pixels[index + channel] ?? 0)),
      );
    }
    if (distance > 24) count++;
  });
  return count;
}

/** Mean colour of what is opaque in a region. */
export function meanColor(picture: Picture, region: Region): readonly [red: number, green: number, blue: number] {
  const sum = [0, 0, 0];
  let count = 0;
  eachPixel(picture, region, (index) => {
    if ((picture.pixels[index + 3] ?? 0) < 255) return;
    for (let channel = 0; channel < 3; channel++)
      sum[channel] = (sum[channel] ?? 0) + (picture.pixels[index + channel] ?? 0);
    count++;
  });
  const [red = 0, green = 0, blue = 0] = sum.map((value) => value / Math.max(1, count));
  return [red, green, blue];
}

/** First and last row and column that are not transparent; shadows fainter than a half are left out. */
export function extent({ width, height, pixels }: Picture): {
  left: number;
  top: number;
  right: number;
  bottom: number;
} {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let index = 3; index < pixels.length; index += 4) {
    if ((pixels[index] ?? 0) < 128) continue;
    const [x, y] = [((index - 3) / 4) % width, Math.floor(index / 4 / width)];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

const EVERYWHERE: Region = { left: -9, right: 9, low: -9, high: 9 };

function eachPixel({ width, height, feet }: Picture, region: Region, visit: (index: number) => void): void {
  const [fromX, toX] = [feet.x + region.left * feet.height, feet.x + region.right * feet.height];
  const [fromY, toY] = [feet.y - region.high * feet.height, feet.y - region.low * feet.height];
  for (let y = Math.max(0, Math.round(fromY)); y < Math.min(height, toY); y++) {
    for (let x = Math.max(0, Math.round(fromX)); x < Math.min(width, toX); x++) visit((y * width + x) * 4);
  }
}
