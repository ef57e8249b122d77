import { type Color, translucent } from "../../color.ts";
import { verticalGradient } from "../shapes/glow.ts";
import { fillBox, fillDabs } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { BEYOND } from "./beyond.ts";

/** Fills a wall from the ceiling to the floor, a little darker above. */
export function drawPlaster(brush: Brush, { tone, width, random }: Sketch, color: Color, bottom: number): void {
  fillBox(
    brush,
    verticalGradient(brush, -100, bottom, [
      [0, tone(color, 0, -0.5)],
      [0.4, tone(color, 0, -0.05)],
      [1, tone(color, 0, 0.1)],
    ]),
    -BEYOND,
    -120,
    width + BEYOND * 2,
    bottom + 120,
  );
  const stream = random.fork("plaster");
  for (const lit of [-0.4, 0.4]) {
    fillDabs(
      brush,
      translucent(tone(color, 0, lit), 0.16),
      Array.from({ length: 40 }, () => ({
        x: stream.between(-BEYOND, width + BEYOND),
        y: stream.between(-100, bottom),
        radius: stream.between(20, 100),
        squash: 0.5,
        turn: stream.between(0, 3),
      })),
    );
  }
}

/** Papers a wall: stripes, or a damask of small figures. */
export function drawWallpaper(
  brush: Brush,
  sketch: Sketch,
  color: Color,
  accent: Color,
  pattern: "stripes" | "figures",
  bottom: number,
): void {
  const { tone, width } = sketch;
  drawPlaster(brush, sketch, color, bottom);
  if (pattern === "stripes") {
    for (let x = -BEYOND; x < width + BEYOND; x += 58) {
      fillBox(brush, translucent(tone(accent, 0, 0.1), 0.42), x, -120, 28, bottom + 120);
      fillBox(brush, translucent(tone(accent, 0, 0.5), 0.3), x + 36, -120, 3, bottom + 120);
    }
    return;
  }
  for (let row = 0; row * 64 < bottom + 120; row++) {
    for (let x = -BEYOND + (row % 2) * 32; x < width + BEYOND; x += 64) {
      const y = bottom - 20 - row * 64;
      fillDabs(brush, translucent(tone(accent, 0, 0.2), 0.42), [
        { x, y, radius: 5 },
        { x: x - 9, y: y + 4, radius: 8, squash: 0.42, turn: 0.7 },
        { x: x + 9, y: y + 4, radius: 8, squash: 0.42, turn: -0.7 },
        { x, y: y - 13, radius: 10, squash: 0.36, turn: Math.PI / 2 },
        { x, y: y + 14, radius: 7, squash: 0.3, turn: Math.PI / 2 },
      ]);
    }
  }
}

/** Panels the lower part of a wall with wood, `height` units high. */
export function drawWainscot(
  brush: Brush,
  { tone, width, from }: Sketch,
  color: Color,
  bottom: number,
  height: number,
): void {
  const top = bottom - height;
  fillBox(
    brush,
    verticalGradient(brush, top, bottom, [
      [0, tone(color, 0, 0.1)],
      [1, tone(color, 0, -0.4)],
    ]),
    -BEYOND,
    top,
    width + BEYOND * 2,
    height,
  );
  for (let x = -BEYOND; x < width + BEYOND; x += 108) {
    fillBox(brush, tone(color, 0, -0.65), x + 12, top + 24, 84, height - 56);
    fillBox(brush, tone(color, 0, 0.05), x + 17, top + 29, 74, height - 66);
    fillBox(brush, tone(color, 0, 0.45), from < 0 ? x + 12 : x + 93, top + 24, 3, height - 56);
  }
  fillBox(brush, tone(color, 0, 0.5), -BEYOND, top - 4, width + BEYOND * 2, 6);
  fillBox(brush, tone(color, 0, -0.2), -BEYOND, top + 2, width + BEYOND * 2, 9);
  fillBox(brush, tone(color, 0, -0.1), -BEYOND, bottom - 20, width + BEYOND * 2, 20);
  fillBox(brush, tone(color, 0, 0.4), -BEYOND, bottom - 22, width + BEYOND * 2, 4);
}
