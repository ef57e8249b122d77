import { type Color, mix, translucent } from "../../color.ts";
import { verticalGradient } from "../shapes/glow.ts";
import { fillBox, fillRoundBox, strokeLine } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { BEYOND } from "./beyond.ts";

/** Lays a wall of courses: large blocks of stone, bricks or tiles. */
export function drawMasonry(
  brush: Brush,
  sketch: Sketch,
  color: Color,
  block: { width: number; height: number; joint: Color },
  top: number,
  bottom: number,
): void {
  const { tone, width, random } = sketch;
  const stream = random.fork(`masonry ${block.width}`);
  fillBox(brush, tone(block.joint, 0, -0.3), -BEYOND, top, width + BEYOND * 2, bottom - top);
  const gap = Math.max(1.5, block.height * 0.06);
  for (let row = 0; top + row * block.height < bottom; row++) {
    for (let x = -BEYOND - stream.between(0, block.width); x < width + BEYOND; ) {
      const wide = block.width * stream.between(0.75, 1.2);
      const shade = mix(color, stream.pick<Color>(["#8a7f78", "#c9b8a0", "#6f6c78"]), stream.between(0, 0.22));
      const y = top + row * block.height;
      const tall = Math.min(block.height, bottom - y) - gap;
      fillRoundBox(
        brush,
        tone(shade, 0, stream.between(-0.35, 0.2)),
        [x, y, wide - gap, tall],
        Math.min(5, block.height * 0.12),
      );
      fillBox(brush, translucent(tone(shade, 0, 0.6), 0.5), x + 3, y + 1, wide - gap - 6, gap * 0.7);
      x += wide;
    }
  }
}

/** Boards a wall upright. */
export function drawBoards(
  brush: Brush,
  { tone, width, random }: Sketch,
  color: Color,
  top: number,
  bottom: number,
): void {
  const stream = random.fork("boards");
  fillBox(brush, tone(color, 0, -0.9), -BEYOND, top, width + BEYOND * 2, bottom - top);
  for (let x = -BEYOND; x < width + BEYOND; ) {
    const wide = stream.between(40, 66);
    fillBox(
      brush,
      verticalGradient(brush, top, bottom, [
        [0, tone(color, 0, stream.between(-0.7, -0.4))],
        [1, tone(color, 0, stream.between(-0.25, 0.15))],
      ]),
      x,
      top,
      wide,
      bottom - top,
    );
    fillBox(brush, tone(color, 0, -0.9), x, top, 2.4, bottom - top);
    for (let grain = 0; grain < 3; grain++) {
      const at = x + wide * stream.between(0.2, 0.85);
      strokeLine(
        brush,
        translucent(tone(color, 0, -0.85), 0.4),
        1.4,
        at,
        top,
        at + stream.between(-3, 3),
        (top + bottom) / 2,
        at,
        bottom,
      );
    }
    x += wide;
  }
}
