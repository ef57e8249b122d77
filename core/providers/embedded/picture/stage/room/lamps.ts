import { type Color, translucent } from "../../color.ts";
import { drawGlow } from "../shapes/glow.ts";
import { LAMPLIGHT } from "../shapes/lamp.ts";
import { fillBox, fillDabs, fillShape, strokeLine } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";
import type { RoomLight } from "./light-map.ts";

/** The light that a lamp throws into its room. */
export function lamplight(x: number, y: number, radius = 460): RoomLight {
  return { x, y, radius, color: "#ffc480", strength: 0.78 };
}

/** Draws a table lamp with a cloth shade; `shining` draws its light alone, to lay over a lit room. */
export function drawTableLamp(
  brush: Brush,
  { tone }: Sketch,
  lamp: { x: number; y: number; height: number; shade: Color },
  shining: boolean,
): void {
  const { x, y, height, shade } = lamp;
  const wide = height * 0.36;
  const low = y - height * 0.5;
  const cover = (fill: Brush["fillStyle"]) =>
    fillShape(brush, fill, x - wide, low, x + wide, low, x + wide * 0.55, y - height, x - wide * 0.55, y - height);
  if (shining) {
    cover(translucent("#ffd98c", 0.9));
    drawGlow(brush, { x, y: low - height * 0.2 }, height * 2.6, LAMPLIGHT, 0.75);
    return;
  }
  fillDabs(brush, tone("#a5793a", 0, -0.2), [{ x, y: y - height * 0.16, radius: height * 0.13, squash: 1.2 }]);
  fillBox(brush, tone("#a5793a", 0, 0), x - height * 0.16, y - height * 0.05, height * 0.32, height * 0.05);
  fillBox(brush, tone("#a5793a", 0, 0.2), x - height * 0.03, low, height * 0.06, height * 0.3);
  cover(tone(shade, 0, 0.1));
}

/** Draws a lamp that hangs from the ceiling: a cord and a bell of metal, or a ring of candles. */
export function drawHangingLamp(
  brush: Brush,
  { tone }: Sketch,
  lamp: { x: number; y: number; width: number; kind: "bell" | "ring" },
  shining: boolean,
): void {
  const { x, y, width, kind } = lamp;
  const half = width / 2;
  const candles = kind === "ring" ? [-0.92, -0.5, 0, 0.5, 0.92] : [];
  if (shining) {
    if (kind === "bell") {
      fillShape(
        brush,
        "rgba(120,160,140,0.5)",
        x - half,
        y,
        x + half,
        y,
        x + half * 0.3,
        y - half * 0.75,
        x - half * 0.3,
        y - half * 0.75,
      );
      fillDabs(brush, "#ffe9b4", [{ x, y: y + 2, radius: half * 0.34 }]);
      drawGlow(brush, { x, y: y + 6 }, width * 2.2, LAMPLIGHT, 0.85);
    }
    for (const along of candles) {
      const flame = { x: x + along * half, y: y - 30 - (1 - along * along) * -6 };
      fillDabs(brush, "#ffe9a8", [{ ...flame, radius: 7, squash: 0.5, turn: Math.PI / 2 }]);
      drawGlow(brush, flame, 90, LAMPLIGHT, 0.6);
    }
    return;
  }
  const iron = tone("#35313a", 0, -0.2);
  if (kind === "bell") {
    strokeLine(brush, iron, 3, x, -110, x, y - half * 0.7);
    fillShape(
      brush,
      tone("#3f5a54", 0, 0),
      x - half,
      y,
      x + half,
      y,
      x + half * 0.3,
      y - half * 0.75,
      x - half * 0.3,
      y - half * 0.75,
    );
    fillBox(brush, tone("#c9a04c", 0, 0.2), x - half, y - 3, width, 5);
    return;
  }
  for (const along of [-0.9, 0, 0.9]) strokeLine(brush, iron, 3, x, y - 190, x + along * half, y);
  strokeLine(brush, iron, 4, x, -110, x, y - 190);
  brush.strokeStyle = iron;
  brush.lineWidth = 9;
  brush.beginPath();
  brush.ellipse(x, y, half, half * 0.16, 0, 0, Math.PI * 2);
  brush.stroke();
  for (const along of candles)
    fillBox(brush, tone("#efe2c4", 0, 0.1), x + along * half - 4, y - 24 + (1 - along * along) * 6, 8, 24);
}
