import type { Random } from "../../../seeded/random.ts";
import type { Color } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { drawCrate } from "./cargo.ts";
import { drawLantern } from "./lamp.ts";
import { fillBox, fillDabs, fillShape, strokeLine } from "./path.ts";

const FRUIT: readonly [Color, ...Color[]] = ["#d9453a", "#f0a034", "#8fb03f", "#f2cf4a", "#8a4a7a"];

/** Draws a market stall under its awning, with goods hung up and laid out; (x, y) is the middle of its foot. */
export function drawStall(
  brush: Brush,
  sketch: Sketch,
  random: Random,
  stall: { x: number; y: number; width: number },
): void {
  const { tone, outside, cover } = sketch;
  const { x, y, width } = stall;
  const left = x - width / 2;
  const stripe = random.pick<Color>(["#c9463c", "#3a7d8a", "#d99a35", "#56874a", "#8a4a78"]);
  const distance = 0.12;
  const roof = y - 232;
  fillBox(brush, tone("#4d3a36", distance, outside.lamps > 0.4 ? -0.2 : -0.8), left + 10, roof + 30, width - 20, 150);
  for (const post of [left + 4, left + width - 12])
    fillBox(brush, tone("#8a684a", distance, -0.1), post, roof + 14, 9, y - roof - 14);
  // Goods that hang at the back.
  for (let index = 0; index < 7; index++) {
    const hang = left + 34 + ((width - 68) * index) / 6;
    strokeLine(brush, tone("#c9b48a", distance, -0.3), 1.5, hang, roof + 36, hang, roof + 62);
    fillDabs(brush, tone(random.pick(FRUIT), distance, -0.15), [
      { x: hang, y: roof + 72, radius: random.between(6, 11), squash: 1.3 },
    ]);
  }
  if (outside.lamps > 0.4) drawLantern(brush, sketch, { x, y: roof + 92, size: 22, distance });
  fillBox(brush, tone("#a67c50", distance, -0.35), left, y - 74, width, 74);
  for (let plank = 1; plank < 8; plank++)
    strokeLine(
      brush,
      tone("#6b4a2f", distance, -0.5),
      1.4,
      left + (width * plank) / 8,
      y - 74,
      left + (width * plank) / 8,
      y,
    );
  fillBox(brush, tone("#d3a873", distance, 0.35), left - 6, y - 80, width + 12, 9);
  for (let box = 0; box < 4; box++) {
    const boxX = left + 10 + ((width - 20) * box) / 4;
    const boxWidth = (width - 20) / 4 - 6;
    const fruit = random.pick(FRUIT);
    const balls = Array.from({ length: 17 }, (_, index) => {
      const row = index < 7 ? 0 : index < 13 ? 1 : 2;
      return {
        x: boxX + boxWidth * random.between(0.08 + row * 0.12, 0.92 - row * 0.12),
        y: y - 88 - row * 8,
        radius: 7,
      };
    });
    fillDabs(brush, tone(fruit, distance, -0.3), balls);
    fillDabs(
      brush,
      tone(fruit, distance, 0.5),
      balls.map((ball) => ({ x: ball.x + sketch.from * 2, y: ball.y - 2.5, radius: 3 })),
    );
    fillBox(brush, tone("#b98c58", distance, 0.05), boxX, y - 92, boxWidth, 14);
  }
  // The striped awning, scalloped along its edge.
  const bands = 9;
  const over = 22;
  for (let band = 0; band < bands; band++) {
    const color: Color = band % 2 ? "#f6ecd8" : stripe;
    const top = (share: number) => left + 14 + (width - 28) * share;
    const low = (share: number) => left - over + (width + over * 2) * share;
    const a = band / bands;
    const b = (band + 1) / bands;
    fillShape(
      brush,
      tone(cover(color), distance, 0.35),
      top(a),
      roof - 34,
      top(b),
      roof - 34,
      low(b),
      roof + 22,
      low(a),
      roof + 22,
    );
    brush.fillStyle = tone(color, distance, -0.15);
    brush.beginPath();
    brush.moveTo(low(a), roof + 21);
    brush.lineTo(low(b), roof + 21);
    brush.quadraticCurveTo((low(a) + low(b)) / 2, roof + 54, low(a), roof + 21);
    brush.fill();
  }
}

/** Draws a crate with a heap of fruit on it. */
export function drawHeap(brush: Brush, sketch: Sketch, random: Random, x: number, y: number, width: number): void {
  drawCrate(brush, sketch, { x, y, width, height: 58 });
  const fruit = random.pick(FRUIT);
  const balls = Array.from({ length: 15 }, (_, index) => ({
    x: x - width * 0.42 + (index % 6) * width * 0.165 + (index > 5 ? 8 : 0),
    y: y - 60 - Math.floor(index / 6) * 11,
    radius: 10,
  }));
  fillDabs(brush, sketch.tone(fruit, 0, -0.25), balls);
  fillDabs(
    brush,
    sketch.tone(fruit, 0, 0.55),
    balls.map((ball) => ({ x: ball.x + sketch.from * 3, y: ball.y - 4, radius: 4 })),
  );
}
