import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { type Color, translucent } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";

/** A light in a room. */
export interface RoomLight {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly color: Color;
  /** 0 to 1. */
  readonly strength: number;
}

/** Units for a pixel of the map: light has no edges, so a small picture of it is enough. */
const UNITS_PER_PIXEL = 8;

/** Units that the map reaches beyond the frame. */
const MARGIN = 160;

/** A picture of all the light in a room, to multiply its surfaces by: dim in the corners, bright round its lights. */
export function paintLightMap({ width, height, outside }: Sketch, lights: readonly RoomLight[]): Canvas {
  const map = createCanvas(
    Math.ceil((width + MARGIN * 2) / UNITS_PER_PIXEL),
    Math.ceil((height + MARGIN * 2) / UNITS_PER_PIXEL),
  );
  const brush = map.getContext("2d");
  brush.fillStyle = outside.room.ambient;
  brush.fillRect(0, 0, map.width, map.height);
  brush.globalCompositeOperation = "lighter";
  for (const { x, y, radius, color, strength } of lights) {
    const at = [(x + MARGIN) / UNITS_PER_PIXEL, (y + MARGIN) / UNITS_PER_PIXEL] as const;
    const gradient = brush.createRadialGradient(...at, 0, ...at, radius / UNITS_PER_PIXEL);
    gradient.addColorStop(0, translucent(color, strength));
    gradient.addColorStop(0.35, translucent(color, strength * 0.55));
    gradient.addColorStop(0.7, translucent(color, strength * 0.16));
    gradient.addColorStop(1, translucent(color, 0));
    brush.fillStyle = gradient;
    brush.fillRect(0, 0, map.width, map.height);
  }
  return map;
}

/** Lays the light of a room over a finished layer; what is transparent stays so. */
export function relight(image: Canvas, brush: Brush, map: Canvas): void {
  const lit = createCanvas(image.width, image.height);
  const light = lit.getContext("2d");
  light.setTransform(brush.getTransform());
  light.drawImage(map, -MARGIN, -MARGIN, map.width * UNITS_PER_PIXEL, map.height * UNITS_PER_PIXEL);
  light.resetTransform();
  light.globalCompositeOperation = "destination-in";
  light.drawImage(image, 0, 0);
  brush.save();
  brush.resetTransform();
  brush.globalCompositeOperation = "multiply";
  brush.drawImage(lit, 0, 0);
  brush.restore();
}
