import { type Color, translucent } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { drawGlow } from "./glow.ts";
import { LAMPLIGHT } from "./lamp.ts";
import { fillBox, fillDabs, fillShape, strokeLine } from "./path.ts";

/** Draws a striped lighthouse with its gallery and lamp room. */
export function drawTower(
  brush: Brush,
  sketch: Sketch,
  tower: { x: number; foot: number; top: number; stripe: Color; isLit: boolean },
): void {
  const { tone, from, light } = sketch;
  const { x, foot, top, stripe, isLit } = tower;
  const half = (y: number) => 25 + ((y - top) / (foot - top)) * 24;
  const bands = 7;
  for (let band = 0; band < bands; band++) {
    const upper = top + ((foot - top) * band) / bands;
    const lower = top + ((foot - top) * (band + 1)) / bands + 0.6;
    const color: Color = band % 2 ? stripe : "#f6efe2";
    fillShape(
      brush,
      tone(color, 0.12, 0.2),
      x - half(upper),
      upper,
      x + half(upper),
      upper,
      x + half(lower),
      lower,
      x - half(lower),
      lower,
    );
  }
  const round = brush.createLinearGradient(x - 50, 0, x + 50, 0);
  const dark = roundingShade(sketch);
  round.addColorStop(from > 0 ? 0 : 1, translucent(dark, 0.62));
  round.addColorStop(0.55, translucent(dark, 0.05));
  round.addColorStop(from > 0 ? 0.8 : 0.2, translucent(light.key, 0.22));
  round.addColorStop(from > 0 ? 1 : 0, translucent(dark, 0.2));
  fillShape(brush, round, x - half(top), top, x + half(top), top, x + half(foot), foot, x - half(foot), foot);
  for (const share of [0.28, 0.55, 0.84]) {
    const y = top + (foot - top) * share;
    fillBox(brush, light.lamps > 0.4 ? "#ffd58a" : tone("#33434f", 0.12, -0.2), x - 6, y, 12, 20);
  }
  const iron = tone("#2e2d35", 0.1, -0.2);
  fillBox(brush, iron, x - 40, top - 6, 80, 9);
  for (let post = -38; post <= 38; post += 9.5) strokeLine(brush, iron, 1.6, x + post, top - 6, x + post, top - 20);
  strokeLine(brush, iron, 2.2, x - 39, top - 20, x + 39, top - 20);
  fillBox(brush, isLit ? "#fff0bd" : tone("#a9c3cc", 0.1, 0.4), x - 20, top - 48, 40, 42);
  for (const post of [-20, -7, 7, 20]) strokeLine(brush, iron, 2.4, x + post, top - 48, x + post, top - 6);
  fillShape(
    brush,
    tone(stripe, 0.1, from * 0.2),
    x - 28,
    top - 47,
    x + 28,
    top - 47,
    x + 14,
    top - 66,
    x,
    top - 76,
    x - 14,
    top - 66,
  );
  fillDabs(brush, iron, [{ x, y: top - 79, radius: 4.5 }]);
}

/** Draws the beam that goes out from a lighthouse on both sides, and the glow of its lamp. */
export function drawBeam(brush: Brush, { width, light }: Sketch, x: number, y: number, side: number): void {
  brush.save();
  brush.globalCompositeOperation = "screen";
  for (const [direction, strength] of [
    [-side, 0.62],
    [side, 0.3],
  ] as const) {
    const end = x + direction * width * 0.95;
    const gradient = brush.createLinearGradient(x, y, end, y);
    gradient.addColorStop(0, translucent("#ffeebb", strength * light.lamps));
    gradient.addColorStop(1, translucent("#ffeebb", 0));
    for (const spread of [26, 50, 84])
      fillShape(brush, gradient, x, y - 9, end, y - 70 - spread, end, y - 70 + spread, x, y + 9);
  }
  brush.restore();
  drawGlow(brush, { x, y }, 190, LAMPLIGHT, 0.9);
  drawGlow(brush, { x, y }, 60, "#fffbe6", 1);
}

/** The shade that rounds a white tower. */
function roundingShade({ tone }: Sketch): Color {
  return tone("#3a3c55", 0, -0.6);
}
