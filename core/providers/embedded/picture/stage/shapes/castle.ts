import type { Random } from "../../../seeded/random.ts";
import type { Color } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { drawGlow, verticalGradient } from "./glow.ts";
import { LAMPLIGHT } from "./lamp.ts";
import { fillBox, fillShape, strokeLine } from "./path.ts";

/** Walls and towers round (0, 0), the middle of their foot; about 380 units wide and 370 high. */
export function drawCastle(brush: Brush, sketch: Sketch, random: Random): void {
  const roof = random.pick<Color>(["#3f5a86", "#8a4038", "#5a4a72", "#3f6a62"]);
  const banner = random.pick<Color>(["#d2423a", "#e0a83c", "#3f7ab0"]);
  const stone: Color = random.pick<Color>(["#c2b6a6", "#b3aca8", "#cdbb9c"]);
  drawTower(brush, sketch, { x: 18, foot: 0, width: 74, height: 268, roof, banner, stone, shade: -0.1 });
  drawTower(brush, sketch, { x: -62, foot: 0, width: 52, height: 210, roof, stone, shade: -0.2 });
  drawTower(brush, sketch, { x: 98, foot: 0, width: 46, height: 186, roof, stone, shade: -0.15 });
  drawWall(brush, sketch, -150, 160, 132, stone, -0.1);
  drawTower(brush, sketch, { x: -142, foot: 20, width: 60, height: 184, roof, banner, stone, shade: 0.1 });
  drawTower(brush, sketch, { x: 152, foot: 20, width: 64, height: 204, roof, banner, stone, shade: 0.1 });
  drawWall(brush, sketch, -190, 196, 78, stone, 0.15);
  drawTower(brush, sketch, { x: -34, foot: 24, width: 44, height: 128, stone, shade: 0.2 });
  drawTower(brush, sketch, { x: 42, foot: 24, width: 44, height: 128, stone, shade: 0.2 });
  brush.fillStyle = sketch.tone("#2b262c", 0.3, -0.3);
  brush.beginPath();
  brush.moveTo(-16, 26);
  brush.lineTo(-16, -26);
  brush.arc(4, -26, 20, Math.PI, 0);
  brush.lineTo(24, 26);
  brush.fill();
  if (sketch.outside.lamps > 0.4) drawGlow(brush, { x: 4, y: -10 }, 90, LAMPLIGHT, 0.6 * sketch.outside.lamps);
}

function drawWall(
  brush: Brush,
  { tone, cover }: Sketch,
  left: number,
  right: number,
  height: number,
  stone: Color,
  lit: number,
): void {
  fillBox(
    brush,
    verticalGradient(brush, -height, 30, [
      [0, tone(stone, 0.4, lit + 0.1)],
      [1, tone(stone, 0.44, lit - 0.5)],
    ]),
    left,
    -height,
    right - left,
    height + 30,
  );
  for (let x = left; x < right - 8; x += 18) {
    fillBox(brush, tone(stone, 0.4, lit + 0.05), x, -height - 11, 10, 12);
    fillBox(brush, tone(cover(stone), 0.4, lit + 0.4), x, -height - 12, 10, 2.5);
  }
  for (let x = left + 26; x < right - 20; x += 46) fillBox(brush, tone("#3d3a44", 0.4, -0.4), x, -height * 0.66, 4, 15);
}

function drawTower(
  brush: Brush,
  sketch: Sketch,
  tower: {
    x: number;
    foot: number;
    width: number;
    height: number;
    stone: Color;
    shade: number;
    roof?: Color;
    banner?: Color;
  },
): void {
  const { tone, from, outside, cover } = sketch;
  const { x, foot, width, height, stone, shade } = tower;
  const top = foot - height;
  const half = width / 2;
  const round = brush.createLinearGradient(x - half, 0, x + half, 0);
  round.addColorStop(from < 0 ? 0 : 1, tone(stone, 0.38, shade + 0.5));
  round.addColorStop(0.5, tone(stone, 0.38, shade - 0.05));
  round.addColorStop(from < 0 ? 1 : 0, tone(stone, 0.38, shade - 0.75));
  fillBox(brush, round, x - half, top, width, height + 10);
  fillBox(brush, round, x - half * 1.16, top - 8, width * 1.16, 18);
  for (let index = 0; index < 5; index++)
    fillBox(
      brush,
      tone(cover(stone), 0.38, shade + 0.15),
      x - half * 1.16 + (index * width * 1.16) / 5,
      top - 19,
      width * 0.14,
      12,
    );
  for (const [dx, dy] of [
    [-0.1, 0.2],
    [0.14, 0.46],
    [-0.06, 0.7],
  ] as const) {
    const lit = outside.lamps > 0.4;
    fillBox(brush, lit ? "#ffd382" : tone("#3c3f50", 0.36, -0.2), x + dx * width - 3, top + dy * height, 7, 14);
    if (lit) drawGlow(brush, { x: x + dx * width, y: top + dy * height + 7 }, 30, LAMPLIGHT, 0.6 * outside.lamps);
  }
  if (tower.roof) {
    const peak = top - width * 1.25;
    fillShape(
      brush,
      tone(cover(tower.roof), 0.36, from < 0 ? 0.4 : -0.6),
      x - half * 1.3,
      top - 10,
      x,
      peak,
      x,
      top - 10,
    );
    fillShape(
      brush,
      tone(cover(tower.roof), 0.36, from > 0 ? 0.4 : -0.6),
      x + half * 1.3,
      top - 10,
      x,
      peak,
      x,
      top - 10,
    );
    if (tower.banner) {
      strokeLine(brush, tone("#3a3236", 0.3, -0.2), 2, x, peak + 4, x, peak - 26);
      fillShape(
        brush,
        tone(tower.banner, 0.28, 0.2),
        x,
        peak - 26,
        x + 26,
        peak - 20,
        x + 14,
        peak - 16,
        x + 25,
        peak - 10,
        x,
        peak - 11,
      );
    }
  }
}
