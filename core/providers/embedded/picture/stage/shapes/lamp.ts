import type { Color } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { drawGlow } from "./glow.ts";
import { fillBox, fillDabs, fillShape, strokeLine } from "./path.ts";

/** The light of oil, gas and candles. */
export const LAMPLIGHT: Color = "#ffc873";

const IRON: Color = "#2c2a33";

/** Draws a street lamp that stands at (x, y); it is lit when the light says so. */
export function drawStreetLamp(
  brush: Brush,
  sketch: Sketch,
  lamp: { x: number; y: number; height: number; distance?: number },
): void {
  const { tone, from } = sketch;
  const { x, y, height, distance = 0 } = lamp;
  const iron = tone(IRON, distance, -0.2);
  const size = height * 0.09;
  fillShape(
    brush,
    iron,
    x - size * 0.5,
    y,
    x + size * 0.5,
    y,
    x + size * 0.3,
    y - size * 1.1,
    x + size * 0.14,
    y - height * 0.82,
    x - size * 0.14,
    y - height * 0.82,
    x - size * 0.3,
    y - size * 1.1,
  );
  strokeLine(
    brush,
    tone("#6d6a78", distance, 0.4),
    size * 0.08,
    x + from * size * 0.12,
    y - size * 1.2,
    x + from * size * 0.08,
    y - height * 0.8,
  );
  strokeLine(brush, iron, size * 0.16, x - size * 0.8, y - height * 0.74, x + size * 0.8, y - height * 0.74);
  drawLantern(brush, sketch, { x, y: y - height * 0.81, size, distance });
}

/** Draws a glazed lantern whose foot is at (x, y), `size` wide, with its glow. */
export function drawLantern(
  brush: Brush,
  sketch: Sketch,
  lantern: { x: number; y: number; size: number; distance?: number; lit?: number },
): void {
  const { tone, outside } = sketch;
  const { x, y, size, distance = 0, lit = outside.lamps } = lantern;
  const iron = tone(IRON, distance, -0.2);
  const glass: Color = lit > 0.2 ? "#ffe2a0" : tone("#b9cbd2", distance, 0.3);
  fillShape(
    brush,
    glass,
    x - size * 0.42,
    y,
    x + size * 0.42,
    y,
    x + size * 0.62,
    y - size * 1.3,
    x - size * 0.62,
    y - size * 1.3,
  );
  strokeLine(brush, iron, size * 0.09, x - size * 0.42, y, x - size * 0.62, y - size * 1.3);
  strokeLine(brush, iron, size * 0.09, x + size * 0.42, y, x + size * 0.62, y - size * 1.3);
  strokeLine(brush, iron, size * 0.06, x, y, x, y - size * 1.3);
  fillShape(
    brush,
    iron,
    x - size * 0.78,
    y - size * 1.26,
    x + size * 0.78,
    y - size * 1.26,
    x + size * 0.18,
    y - size * 1.8,
    x - size * 0.18,
    y - size * 1.8,
  );
  fillBox(brush, iron, x - size * 0.5, y - size * 0.06, size, size * 0.16);
  if (lit <= 0.2) return;
  drawGlow(brush, { x, y: y - size * 0.65 }, size * 7, LAMPLIGHT, 0.75 * lit);
  drawGlow(brush, { x, y: y - size * 0.65 }, size * 2, "#fff1c8", 0.9 * lit);
}

/** Draws a candle that stands at (x, y), with its flame and glow. */
export function drawCandle(brush: Brush, sketch: Sketch, candle: { x: number; y: number; height: number }): void {
  const { tone } = sketch;
  const { x, y, height } = candle;
  fillBox(brush, tone("#f0e4c8", 0, 0.1), x - height * 0.11, y - height * 0.7, height * 0.22, height * 0.7);
  fillBox(brush, tone("#cdb896", 0, -0.2), x + height * 0.03, y - height * 0.7, height * 0.08, height * 0.7);
  const flame = y - height * 0.86;
  fillDabs(brush, "#ffd27a", [{ x, y: flame, radius: height * 0.16, squash: 0.5, turn: Math.PI / 2 }]);
  fillDabs(brush, "#fff6da", [{ x, y: flame + height * 0.04, radius: height * 0.08, squash: 0.5, turn: Math.PI / 2 }]);
  drawGlow(brush, { x, y: flame }, height * 3.2, LAMPLIGHT, 0.6);
}
