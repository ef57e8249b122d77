import type { Random } from "../../../seeded/random.ts";
import type { Color } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { drawColumn } from "./column.ts";
import { fillBox, fillShape } from "./path.ts";

/** Draws what stands of a temple: steps, columns, a corner of the gable. */
export function drawTemple(brush: Brush, sketch: Sketch, random: Random, stone: Color): void {
  const { width, horizon, tone, cover } = sketch;
  const span = Math.min(560, width * 0.7);
  const left = (width - span) / 2;
  const y = horizon + 78;
  const height = 190;
  for (const step of [0, 1, 2])
    fillBox(
      brush,
      tone(cover(stone), 0.32, 0.3 - step * 0.25),
      left - 40 + step * -14,
      y - 6 + step * 12,
      span + 80 + step * 28,
      13,
    );
  const columns = 7;
  for (let index = 0; index < columns; index++) {
    const whole = index < 3 || index === 4;
    drawColumn(brush, sketch, random, {
      x: left + (span * index) / (columns - 1),
      y,
      half: 17,
      height: whole ? height : height * random.between(0.3, 0.75),
      stone,
      distance: 0.34,
      broken: !whole,
      leaf: "#5d8a48",
    });
  }
  const right = left + (span * 2) / (columns - 1) + 44;
  fillShape(
    brush,
    tone(stone, 0.34, 0.05),
    left - 34,
    y - height - 14,
    right,
    y - height - 14,
    right - 18,
    y - height - 30,
    right + 4,
    y - height - 46,
    left - 34,
    y - height - 46,
  );
  fillShape(
    brush,
    tone(stone, 0.34, -0.3),
    left - 40,
    y - height - 46,
    right - 10,
    y - height - 46,
    right - 40,
    y - height - 66,
    left + 50,
    y - height - 104,
    left + 20,
    y - height - 90,
  );
  fillBox(brush, tone(cover(stone), 0.34, 0.5), left - 36, y - height - 48, right - left + 20, 4);
}
