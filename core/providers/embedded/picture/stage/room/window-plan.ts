import type { Color } from "../../color.ts";
import type { Brush } from "../sketch.ts";

/** A window in the back wall. */
export interface WindowPlan {
  /** Middle of its sill. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly shape: "square" | "round" | "pointed";
  readonly columns: number;
  readonly rows: number;
  readonly frame: Color;
  readonly curtains?: Color;
  /** Coloured glass, as in a church. */
  readonly glass?: readonly [Color, ...Color[]];
}

/** Traces the opening of a window, to cut it out of the wall or to draw round it. */
export function traceWindow(brush: Brush, { x, y, width, height, shape }: WindowPlan, grow = 0): void {
  const half = width / 2 + grow;
  const top = y - height - grow;
  const foot = y + grow;
  brush.beginPath();
  brush.moveTo(x - half, foot);
  if (shape === "square") {
    brush.lineTo(x - half, top);
    brush.lineTo(x + half, top);
  } else if (shape === "round") {
    brush.lineTo(x - half, top + half);
    brush.arc(x, top + half, half, Math.PI, 0);
  } else {
    brush.lineTo(x - half, top + half * 1.5);
    brush.quadraticCurveTo(x - half, top + half * 0.55, x, top);
    brush.quadraticCurveTo(x + half, top + half * 0.55, x + half, top + half * 1.5);
  }
  brush.lineTo(x + half, foot);
  brush.closePath();
}
