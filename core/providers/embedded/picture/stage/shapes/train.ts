import type { Color } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { drawGlow, verticalGradient } from "./glow.ts";
import { fillBox, fillCircle, fillRoundBox, fillShape, strokeLine } from "./path.ts";

/** A locomotive whose front is at 0 and that looks right, with tender and carriages behind it. */
export function drawTrain(brush: Brush, sketch: Sketch, livery: Color): void {
  const { tone, outside } = sketch;
  const paint = (lit: number) => tone(livery, 0.12, lit);
  const black = tone("#2a2930", 0.1, -0.2);
  const steel = tone("#8d8f98", 0.1, 0.2);
  const boiler = verticalGradient(brush, -118, -40, [
    [0, paint(-0.2)],
    [0.25, paint(0.6)],
    [0.7, paint(-0.2)],
    [1, paint(-0.8)],
  ]);
  for (let carriage = 0; carriage < 4; carriage++) {
    const right = -330 - carriage * 340;
    fillRoundBox(
      brush,
      verticalGradient(brush, -176, -26, [
        [0, tone("#7a2f33", 0.12, 0.3)],
        [1, tone("#7a2f33", 0.12, -0.6)],
      ]),
      [right - 326, -166, 326, 140],
      8,
    );
    fillRoundBox(brush, tone("#4a4650", 0.12, 0.2), [right - 332, -182, 338, 22], 10);
    for (let window = 0; window < 6; window++) {
      const lit = outside.lamps > 0.4;
      fillRoundBox(brush, lit ? "#ffdd96" : tone("#a9c0c8", 0.12, 0.2), [right - 310 + window * 52, -148, 38, 46], 5);
      if (lit) drawGlow(brush, { x: right - 291 + window * 52, y: -125 }, 60, "#ffc873", 0.4 * outside.lamps);
    }
    fillBox(brush, tone("#e0b860", 0.12, 0.1), right - 326, -92, 326, 4);
    for (const wheel of [-280, -240, -90, -50]) fillCircle(brush, black, right + wheel, -16, 17);
  }
  fillBox(brush, paint(-0.3), -326, -110, 96, 84);
  fillBox(brush, tone("#1d1c22", 0.1, -0.2), -320, -126, 84, 18);
  fillRoundBox(brush, boiler, [-190, -118, 176, 74], 14);
  for (const band of [-150, -100, -52]) fillBox(brush, tone("#d9b35c", 0.1, 0.3), band, -118, 5, 74);
  fillRoundBox(brush, black, [-26, -122, 28, 82], 8);
  fillBox(brush, paint(-0.15), -236, -170, 66, 130);
  fillBox(brush, outside.lamps > 0.4 ? "#ffd58a" : tone("#9fb4bc", 0.12, 0.1), -222, -154, 36, 40);
  fillRoundBox(brush, tone("#3a3842", 0.12, 0.1), [-246, -184, 86, 16], 6);
  fillShape(brush, black, -46, -118, -50, -186, -58, -196, -14, -196, -22, -186, -26, -118);
  fillRoundBox(brush, tone("#d9b35c", 0.1, 0.4), [-112, -142, 30, 28], 12);
  fillBox(brush, black, -236, -46, 240, 16);
  for (const wheel of [-190, -136, -82]) drawWheel(brush, wheel, -24, 28, tone("#8f3033", 0.12, 0), black, steel);
  drawWheel(brush, -26, -12, 16, tone("#8f3033", 0.12, 0), black, steel);
  for (const wheel of [-306, -256]) drawWheel(brush, wheel, -14, 18, tone("#8f3033", 0.12, 0), black, steel);
  strokeLine(brush, steel, 7, -190, -22, -82, -22);
  fillShape(brush, black, 0, -46, 22, -4, -34, -4);
  fillCircle(brush, "#fff0c0", 4, -92, 10);
  if (outside.lamps > 0.4) drawGlow(brush, { x: 8, y: -92 }, 130, "#ffe2a4", 0.9);
}

function drawWheel(brush: Brush, x: number, y: number, radius: number, color: Color, rim: Color, hub: Color): void {
  fillCircle(brush, rim, x, y, radius);
  fillCircle(brush, color, x, y, radius * 0.8);
  for (let spoke = 0; spoke < 5; spoke++) {
    const angle = (spoke / 5) * Math.PI * 2;
    strokeLine(brush, rim, radius * 0.1, x, y, x + Math.cos(angle) * radius * 0.8, y + Math.sin(angle) * radius * 0.8);
  }
  fillCircle(brush, hub, x, y, radius * 0.2);
}
