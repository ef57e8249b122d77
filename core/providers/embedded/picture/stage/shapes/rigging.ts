import { translucent } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { verticalGradient } from "./glow.ts";
import { drawLantern } from "./lamp.ts";
import { fillBox, fillShape, strokeLine } from "./path.ts";

/** Draws a mast with its sail, shrouds and lantern. */
export function drawRigging(brush: Brush, sketch: Sketch, mastX: number, deckTop: number): void {
  const { tone, width, from, horizon } = sketch;
  const rope = tone("#4a3c34", 0.05, -0.5);
  const side = mastX < width / 2 ? -1 : 1;
  // A square sail fills the air over the deck, above all heads.
  const sailLeft = mastX - Math.min(330, width * 0.34);
  const sailRight = mastX + Math.min(330, width * 0.34);
  const foot = horizon - 205;
  const belly = (lift: number) => {
    brush.beginPath();
    brush.moveTo(sailLeft + 24, -90);
    brush.lineTo(sailRight - 24, -90);
    brush.quadraticCurveTo(sailRight + 26, foot * 0.4, sailRight, foot);
    brush.quadraticCurveTo(mastX, foot - lift, sailLeft, foot);
    brush.quadraticCurveTo(sailLeft - 26, foot * 0.4, sailLeft + 24, -90);
  };
  belly(52);
  const cloth = brush.createLinearGradient(sailLeft, 0, sailRight, 0);
  cloth.addColorStop(from < 0 ? 0 : 1, tone("#f7ecd2", 0.04, 0.5));
  cloth.addColorStop(0.5, tone("#efdfbe", 0.04, 0));
  cloth.addColorStop(from < 0 ? 1 : 0, tone("#d9c39c", 0.04, -0.6));
  brush.fillStyle = cloth;
  brush.fill();
  brush.save();
  belly(52);
  brush.clip();
  brush.strokeStyle = translucent(tone("#9c8560", 0.04, -0.4), 0.35);
  brush.lineWidth = 2;
  for (let x = sailLeft; x < sailRight; x += 46) {
    brush.beginPath();
    brush.moveTo(x, -90);
    brush.quadraticCurveTo(x + 8, foot * 0.5, x, foot + 10);
    brush.stroke();
  }
  brush.fillStyle = verticalGradient(brush, foot - 90, foot, [
    [0, translucent(tone("#5f4c40", 0, -0.6), 0)],
    [1, translucent(tone("#5f4c40", 0, -0.6), 0.35)],
  ]);
  brush.fillRect(sailLeft - 40, foot - 90, sailRight - sailLeft + 80, 110);
  brush.restore();
  // Mast, with its shrouds and their ratlines.
  const round = brush.createLinearGradient(mastX - 19, 0, mastX + 19, 0);
  round.addColorStop(from < 0 ? 0 : 1, tone("#a87a4e", 0.03, 0.5));
  round.addColorStop(0.45, tone("#8a5f3d", 0.03, -0.1));
  round.addColorStop(from < 0 ? 1 : 0, tone("#5d3e2b", 0.03, -0.7));
  fillShape(brush, round, mastX - 15, -90, mastX + 15, -90, mastX + 20, deckTop + 40, mastX - 20, deckTop + 40);
  for (const y of [foot + 26, horizon - 60, deckTop - 70])
    fillBox(brush, tone("#c9a56b", 0.03, -0.2), mastX - 20, y, 40, 10);
  const spread = Math.min(360, width * 0.32);
  const ropes = [0.55, 0.72, 0.9].map((share) => ({ top: mastX + side * 12, foot: mastX + side * spread * share }));
  for (const line of ropes) strokeLine(brush, rope, 3, line.top, -90, line.foot, deckTop + 4);
  const first = ropes[0];
  const last = ropes[2];
  if (first && last) {
    for (let y = 60; y < deckTop - 20; y += 34) {
      const share = (y + 90) / (deckTop + 94);
      strokeLine(
        brush,
        rope,
        1.8,
        first.top + (first.foot - first.top) * share,
        y,
        last.top + (last.foot - last.top) * share,
        y + 3,
      );
    }
  }
  strokeLine(brush, rope, 2.4, mastX - side * 10, -90, mastX - side * spread * 1.5, deckTop + 6);
  strokeLine(brush, rope, 2.2, sailLeft, foot, mastX - spread, deckTop);
  strokeLine(brush, rope, 2.2, sailRight, foot, mastX + spread, deckTop);
  drawLantern(brush, sketch, { x: mastX - side * 40, y: horizon - 52, size: 26 });
  strokeLine(brush, rope, 3, mastX, horizon - 100, mastX - side * 40, horizon - 98);
}
