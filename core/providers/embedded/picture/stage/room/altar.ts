import type { Color } from "../../color.ts";
import { fillBox, fillDabs, fillRoundBox } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";

/** Draws an altar on its steps, with its cloth and a cross. */
export function drawAltar(brush: Brush, { tone, width }: Sketch, line: number, cloth: Color): void {
  const x = width / 2;
  for (const [wide, y] of [
    [330, 0],
    [280, -16],
  ] as const) {
    fillBox(brush, tone("#a89c8e", 0, -0.3), x - wide / 2, line + y - 2, wide, 18);
    fillBox(brush, tone("#ded4c4", 0, 0.3), x - wide / 2, line + y - 6, wide, 6);
  }
  fillBox(brush, tone("#efe8da", 0, 0), x - 100, line - 108, 200, 90);
  fillBox(brush, tone(cloth, 0, -0.1), x - 100, line - 96, 200, 78);
  fillBox(brush, tone("#e0b850", 0, 0.2), x - 100, line - 26, 200, 6);
  fillRoundBox(brush, tone("#fbf6ea", 0, 0.3), [x - 112, line - 118, 224, 14], 3);
  for (const [dx, dy, wide, tall] of [
    [-5, -206, 10, 88],
    [-26, -184, 52, 10],
  ] as const)
    fillBox(brush, tone("#e0b850", 0, 0.3), x + dx, line + dy, wide, tall);
  fillDabs(brush, tone("#f4f0e6", 0, 0.1), [
    { x: x - 84, y: line - 128, radius: 13 },
    { x: x + 84, y: line - 128, radius: 13 },
  ]);
}
