import type { Random } from "../../../seeded/random.ts";
import { translucent } from "../../color.ts";
import { fillBox, fillDabs, strokeLine } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";

/** Draws a blackboard with lines of writing and a figure in chalk; (x, y) is the middle of its lower edge. */
export function drawBoard(
  brush: Brush,
  { tone }: Sketch,
  random: Random,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void {
  const left = x - width / 2;
  const top = y - height;
  fillBox(brush, "rgba(14,8,12,0.25)", left - 8, top - 4, width + 24, height + 24);
  fillBox(brush, tone("#9a6c42", 0, 0.1), left - 12, top - 12, width + 24, height + 24);
  fillBox(brush, tone("#2f4a40", 0, -0.1), left, top, width, height);
  fillDabs(
    brush,
    translucent("#dfe9e0", 0.07),
    Array.from({ length: 14 }, () => ({
      x: left + random.between(0.2, 0.8) * width,
      y: top + random.between(0.2, 0.8) * height,
      radius: random.between(30, 70),
      squash: 0.4,
      turn: -0.4,
    })),
  );
  const chalk = translucent("#f4f4ea", 0.85);
  for (let row = 0; row < 4; row++) {
    let pen = left + 24;
    const end = left + width * (row === 0 ? 0.44 : 0.56);
    while (pen < end) {
      const word = random.between(14, 40);
      const y0 = top + 34 + row * 34;
      brush.strokeStyle = chalk;
      brush.lineWidth = 2.4;
      brush.beginPath();
      brush.moveTo(pen, y0);
      for (let step = 4; step < word; step += 4) brush.lineTo(pen + step, y0 + (step % 8 ? -random.between(3, 9) : 0));
      brush.stroke();
      pen += word + 11;
    }
  }
  const middle = { x: left + width * 0.8, y: top + height * 0.46 };
  strokeLine(
    brush,
    chalk,
    2.6,
    middle.x - 44,
    middle.y + 40,
    middle.x + 44,
    middle.y + 40,
    middle.x - 44,
    middle.y - 34,
    middle.x - 44,
    middle.y + 40,
  );
  brush.beginPath();
  brush.arc(middle.x + 8, middle.y + 4, 62, 0.3, 5.4);
  brush.stroke();
  fillBox(brush, tone("#b5834f", 0, 0.3), left - 12, y + 10, width + 24, 9);
  for (const stub of [0.2, 0.26, 0.7])
    fillBox(brush, tone(stub > 0.5 ? "#f2cf6a" : "#ffffff", 0, 0.2), left + width * stub, y + 5, 20, 5);
}

/** A map on its roller. */
export function drawMap(brush: Brush, { tone, width: frame }: Sketch, random: Random, x: number, y: number): void {
  if (frame < 700) return;
  const [left, top, width, height] = [x - 92, y - 210, 184, 170];
  fillBox(brush, tone("#7d5638", 0, 0.1), left - 8, top - 10, width + 16, 11);
  fillBox(brush, tone("#a9c9d0", 0, 0), left, top, width, height);
  fillDabs(
    brush,
    tone("#c9b878", 0, 0),
    Array.from({ length: 9 }, () => ({
      x: left + random.between(0.14, 0.48) * width,
      y: top + random.between(0.2, 0.8) * height,
      radius: random.between(12, 26),
      squash: 0.8,
    })),
  );
  fillDabs(
    brush,
    tone("#9fb878", 0, 0),
    Array.from({ length: 8 }, () => ({
      x: left + random.between(0.6, 0.86) * width,
      y: top + random.between(0.2, 0.76) * height,
      radius: random.between(10, 22),
      squash: 0.8,
    })),
  );
  for (const share of [0.25, 0.5, 0.75]) {
    fillBox(brush, translucent(tone("#4a6a7a", 0, 0), 0.35), left + width * share, top, 1.5, height);
    fillBox(brush, translucent(tone("#4a6a7a", 0, 0), 0.35), left, top + height * share, width, 1.5);
  }
  fillBox(brush, tone("#7d5638", 0, -0.1), left - 8, top + height, width + 16, 10);
}
