import { fillBox, fillCircle, fillDabs, fillRoundBox, fillShape, strokeLine } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";

/** Draws an iron stove in its niche, under a hood, with a pot and a kettle on it; (x, line) is the middle of its foot. */
export function drawStove(brush: Brush, sketch: Sketch, x: number, line: number): void {
  const { tone } = sketch;
  fillShape(brush, tone("#c7b294", 0, 0.1), x - 150, line - 330, x + 150, line - 330, x + 110, -120, x - 110, -120);
  fillShape(
    brush,
    tone("#8f7a60", 0, -0.4),
    x - 150,
    line - 330,
    x + 150,
    line - 330,
    x + 156,
    line - 300,
    x - 156,
    line - 300,
  );
  fillBox(brush, tone("#6b4a32", 0, 0.2), x - 164, line - 304, 328, 13);
  fillBox(brush, tone("#5a4a44", 0, -0.5), x - 142, line - 292, 284, 292);
  fillBox(brush, tone("#2f2e35", 0, 0), x - 116, line - 134, 232, 128);
  fillBox(brush, tone("#55545e", 0, 0.3), x - 124, line - 142, 248, 12);
  fillBox(brush, tone("#3a3942", 0, 0), x + 62, line - 292, 26, 152);
  for (const door of [-102, 8]) {
    fillRoundBox(brush, tone("#43424c", 0, 0.1), [x + door, line - 112, 92, 64], 6);
    fillBox(brush, tone("#c9a04c", 0, 0.2), x + door + 34, line - 84, 24, 5);
  }
  fillRoundBox(brush, "#1a1214", [x - 68, line - 78, 76, 36], 6);
  fillBox(brush, tone("#1f1e24", 0, 0), x - 110, line - 6, 220, 10);
  // A pot and a kettle on the plate.
  fillRoundBox(brush, tone("#b06a3c", 0, 0.1), [x - 92, line - 184, 74, 44], 9);
  fillBox(brush, tone("#d99a63", 0, 0.5), x - 90, line - 182, 70, 5);
  fillDabs(brush, tone("#566a74", 0, 0), [{ x: x + 20, y: line - 162, radius: 28, squash: 0.78 }]);
  strokeLine(brush, tone("#566a74", 0, 0.2), 7, x + 44, line - 166, x + 62, line - 182);
  brush.strokeStyle = tone("#2c2b31", 0, 0);
  brush.lineWidth = 5;
  brush.beginPath();
  brush.arc(x + 20, line - 182, 21, Math.PI, 0);
  brush.stroke();
}

/** Copper pans on a rail over the stove. */
export function drawPans(brush: Brush, { tone }: Sketch, x: number, y: number): void {
  strokeLine(brush, tone("#3a3438", 0, 0), 5, x - 120, y + 56, x + 120, y + 56);
  for (const [dx, radius] of [
    [-92, 25],
    [-36, 31],
    [30, 22],
    [84, 28],
  ] as const) {
    strokeLine(brush, tone("#4a3a34", 0, 0), 5, x + dx, y + 58, x + dx, y + 96);
    fillCircle(brush, tone("#b8683a", 0, -0.3), x + dx, y + 96 + radius, radius);
    fillCircle(brush, tone("#d98a54", 0, 0.2), x + dx - 3, y + 93 + radius, radius * 0.8);
    fillDabs(brush, tone("#ffd9a8", 0, 0.4), [
      { x: x + dx - radius * 0.3, y: y + 90 + radius * 0.7, radius: radius * 0.26, squash: 0.6 },
    ]);
  }
}
