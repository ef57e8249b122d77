import type { Color } from "../../color.ts";
import { verticalGradient } from "../shapes/glow.ts";
import { fillBox, fillCircle, fillDabs, fillRoundBox, fillShape, strokeLine } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { type Piece, WOOD } from "./piece.ts";

/** Draws a wooden chair, turned to one side. */
export function drawChair(
  brush: Brush,
  { tone }: Sketch,
  { x, y, width, height, wood = WOOD, lit = 0 }: Piece,
  side: number,
): void {
  const half = width / 2;
  const seat = y - height * 0.45;
  fillDabs(brush, "rgba(14,8,12,0.3)", [{ x, y, radius: half * 1.2, squash: 0.14 }]);
  for (const leg of [-0.8, 0.8])
    strokeLine(brush, tone(wood, 0, lit - 0.5), 7, x + leg * half, seat, x + leg * half * 1.08, y);
  strokeLine(brush, tone(wood, 0, lit - 0.2), 8, x - side * half * 0.85, seat, x - side * half, y - height);
  for (const bar of [0.6, 0.74, 0.92])
    fillBox(
      brush,
      tone(wood, 0, lit - 0.1),
      Math.min(x - side * half, x - side * half * 0.55),
      y - height * bar,
      half * 0.5,
      8,
    );
  strokeLine(
    brush,
    tone(wood, 0, lit - 0.35),
    6,
    x - side * half * 0.4,
    seat,
    x - side * half * 0.52,
    y - height * 0.96,
  );
  fillShape(
    brush,
    tone(wood, 0, lit + 0.35),
    x - half,
    seat - 8,
    x + half,
    seat - 8,
    x + half * 1.1,
    seat + 5,
    x - half * 1.1,
    seat + 5,
  );
  fillBox(brush, tone(wood, 0, lit - 0.2), x - half * 1.1, seat + 4, width * 1.1, 7);
}

/** Draws an upholstered armchair, turned to one side. */
export function drawArmchair(
  brush: Brush,
  { tone }: Sketch,
  { x, y, width, height, lit = 0 }: Piece,
  cloth: Color,
  side: number,
): void {
  const half = width / 2;
  fillDabs(brush, "rgba(14,8,12,0.4)", [{ x, y: y + 2, radius: half * 1.1, squash: 0.13 }]);
  for (const leg of [-0.75, 0.7]) fillBox(brush, tone("#4a3021", 0, lit - 0.4), x + leg * half, y - 18, 11, 18);
  fillRoundBox(
    brush,
    verticalGradient(brush, y - height, y - 30, [
      [0, tone(cloth, 0, lit + 0.2)],
      [1, tone(cloth, 0, lit - 0.5)],
    ]),
    [x - half * 0.86, y - height, width * 0.86, height - 30],
    34,
  );
  for (const [dx, dy] of [
    [-0.4, 0.78],
    [0, 0.82],
    [0.4, 0.78],
    [-0.2, 0.64],
    [0.2, 0.64],
  ] as const)
    fillCircle(brush, tone(cloth, 0, lit - 0.8), x + dx * half, y - height * dy, 4);
  fillRoundBox(brush, tone(cloth, 0, lit + 0.25), [x - half * 0.74, y - height * 0.46, width * 0.74, height * 0.2], 14);
  fillRoundBox(brush, tone(cloth, 0, lit - 0.3), [x - half * 0.74, y - height * 0.32, width * 0.74, height * 0.24], 10);
  for (const arm of [-1, 1]) {
    const shade = arm === side ? 0.15 : -0.25;
    fillRoundBox(
      brush,
      tone(cloth, 0, lit + shade - 0.2),
      [x + arm * half - (arm > 0 ? 34 : 0), y - height * 0.56, 34, height * 0.48],
      14,
    );
    fillRoundBox(
      brush,
      tone(cloth, 0, lit + shade + 0.2),
      [x + arm * half - (arm > 0 ? 36 : -2) - 2, y - height * 0.58, 38, 26],
      13,
    );
  }
}
