import type { Random } from "../../../seeded/random.ts";
import type { Color } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { type BoatPlan, CANVAS, drawHull, SPARS } from "./hull.ts";
import { fillDabs, fillShape, strokeLine } from "./path.ts";

/** Draws a fishing boat or yacht: one mast, main sail and jib, or bare rigging when it is moored. */
export function drawSailboat(
  brush: Brush,
  sketch: Sketch,
  random: Random,
  boat: BoatPlan & { readonly moored?: boolean; readonly hull?: Color },
): void {
  const { x, y, length, distance, moored = false } = boat;
  const { tone } = sketch;
  const mastX = x + length * 0.08;
  const height = length * random.between(1.15, 1.45);
  const rope = tone("#4b4148", distance, -0.3);
  strokeLine(brush, tone(SPARS, distance, 0), length * 0.025, mastX, y - length * 0.1, mastX, y - height);
  if (moored) {
    strokeLine(
      brush,
      rope,
      1.3,
      x - length * 0.46,
      y - length * 0.16,
      mastX,
      y - height * 0.97,
      x + length * 0.48,
      y - length * 0.2,
    );
    strokeLine(
      brush,
      tone(SPARS, distance, -0.2),
      length * 0.02,
      mastX,
      y - height * 0.3,
      x - length * 0.4,
      y - height * 0.27,
    );
    fillShape(
      brush,
      tone(CANVAS, distance, -0.15),
      mastX,
      y - height * 0.3,
      x - length * 0.4,
      y - height * 0.27,
      x - length * 0.38,
      y - height * 0.2,
      mastX,
      y - height * 0.24,
    );
  } else {
    const sail = random.pick<Color>([CANVAS, "#c8553a", "#e6cf9c"]);
    fillShape(
      brush,
      tone(sail, distance, 0.2),
      mastX - length * 0.02,
      y - height * 0.97,
      mastX - length * 0.02,
      y - length * 0.2,
      x - length * 0.5,
      y - length * 0.22,
    );
    fillShape(
      brush,
      tone(CANVAS, distance, -0.1),
      mastX + length * 0.03,
      y - height * 0.85,
      x + length * 0.46,
      y - length * 0.18,
      mastX + length * 0.03,
      y - length * 0.2,
    );
  }
  drawHull(
    brush,
    sketch,
    boat,
    boat.hull ?? random.pick<Color>(["#2f5d73", "#8c3a32", "#f0e6d4", "#3d5a45", "#d29a3d"]),
  );
  if (moored) {
    fillShape(
      brush,
      tone("#efe5d0", distance, 0.15),
      x - length * 0.3,
      y - length * 0.13,
      x - length * 0.28,
      y - length * 0.29,
      x - length * 0.03,
      y - length * 0.29,
      x,
      y - length * 0.13,
    );
    fillDabs(
      brush,
      tone("#3a4c5c", distance, 0),
      [-0.23, -0.11].map((along) => ({ x: x + along * length, y: y - length * 0.22, radius: length * 0.03 })),
    );
  }
}

/** Draws an open boat with its oars in. */
export function drawRowboat(brush: Brush, sketch: Sketch, boat: BoatPlan & { readonly hull: Color }): void {
  const { x, y, length, distance, hull } = boat;
  const { tone } = sketch;
  fillDabs(brush, tone("#3c2a22", distance, -0.5), [{ x, y: y - length * 0.16, radius: length * 0.44, squash: 0.13 }]);
  strokeLine(
    brush,
    tone("#b98d5a", distance, 0.1),
    length * 0.018,
    x - length * 0.42,
    y - length * 0.27,
    x + length * 0.26,
    y - length * 0.1,
  );
  drawHull(brush, sketch, boat, hull);
}
