import { type Color, mix, translucent } from "../../color.ts";
import { fillBox, fillCircle } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { traceWindow, type WindowPlan } from "./window-plan.ts";

/** Draws a window's surround and sill on the wall, before the opening is cut. */
export function drawWindowSurround(brush: Brush, { tone, from }: Sketch, window: WindowPlan): void {
  brush.fillStyle = tone(window.frame, 0, -0.5);
  traceWindow(brush, window, 15);
  brush.fill();
  brush.fillStyle = tone(window.frame, 0, 0.25);
  brush.save();
  brush.translate(-from * 2, -2);
  traceWindow(brush, window, 11);
  brush.fill();
  brush.restore();
  fillBox(brush, tone(window.frame, 0, 0.4), window.x - window.width / 2 - 24, window.y + 8, window.width + 48, 8);
  fillBox(brush, tone(window.frame, 0, -0.55), window.x - window.width / 2 - 20, window.y + 16, window.width + 40, 9);
}

/** Draws the bars, the coloured glass and the shine of a window, after the opening is cut. */
export function drawPanes(brush: Brush, { tone, outside }: Sketch, window: WindowPlan): void {
  const { x, y, width, height, columns, rows, frame, glass } = window;
  brush.save();
  traceWindow(brush, window);
  brush.clip();
  if (glass) drawColouredGlass(brush, window, glass, outside.lamps);
  const shine = brush.createLinearGradient(x - width / 2, y - height, x + width / 2, y);
  shine.addColorStop(0, "rgba(255,255,255,0.16)");
  shine.addColorStop(0.4, "rgba(255,255,255,0)");
  shine.addColorStop(0.55, "rgba(255,255,255,0.1)");
  shine.addColorStop(0.7, "rgba(255,255,255,0)");
  fillBox(brush, shine, x - width / 2, y - height, width, height);
  const bar = tone(frame, 0, outside.lamps > 0.4 ? -0.75 : -0.3);
  const thick = glass ? 3 : Math.max(4, width * 0.035);
  for (let column = 1; column < columns; column++)
    fillBox(brush, bar, x - width / 2 + (width * column) / columns - thick / 2, y - height, thick, height);
  for (let row = 1; row < rows; row++)
    fillBox(brush, bar, x - width / 2, y - height + (height * row) / rows - thick / 2, width, thick);
  brush.restore();
  brush.strokeStyle = bar;
  brush.lineWidth = thick * 1.4;
  traceWindow(brush, window);
  brush.stroke();
}

function drawColouredGlass(
  brush: Brush,
  { x, y, width, height, columns, rows }: WindowPlan,
  glass: readonly [Color, ...Color[]],
  lamps: number,
): void {
  const cell = { width: width / columns, height: height / rows };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      // The same figure on both sides of the middle, so that the pattern looks made, not strewn.
      const color = glass[(Math.abs(column * 2 - columns + 1) * 3 + row * 2) % glass.length] ?? glass[0];
      fillBox(
        brush,
        translucent(mix(color, "#101a3a", lamps * 0.5), 0.78),
        x - width / 2 + column * cell.width,
        y - height + row * cell.height,
        cell.width,
        cell.height,
      );
    }
  }
  for (let row = 1; row < rows; row += 3)
    fillCircle(
      brush,
      translucent(mix(glass[0], "#fff2c0", 0.55), 0.85),
      x,
      y - height + row * cell.height,
      width * 0.2,
    );
}
