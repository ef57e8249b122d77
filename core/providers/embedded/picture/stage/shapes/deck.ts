import { translucent } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { verticalGradient } from "./glow.ts";
import { fillBox, fillDabs, fillRoundBox, fillShape, strokeLine } from "./path.ts";

/** Draws a ship's rail on its turned posts. */
export function drawRail(brush: Brush, { tone, width }: Sketch, deckTop: number): void {
  const wood = (lit: number) => tone("#8a5a3a", 0.03, lit);
  fillBox(
    brush,
    verticalGradient(brush, deckTop - 44, deckTop + 6, [
      [0, wood(-0.3)],
      [1, wood(-0.85)],
    ]),
    -170,
    deckTop - 38,
    width + 340,
    48,
  );
  for (let x = -150; x < width + 170; x += 62) {
    fillRoundBox(brush, wood(-0.55), [x - 7, deckTop - 96, 14, 62], 5);
    fillBox(brush, wood(0.3), x - 5, deckTop - 94, 4, 58);
  }
  fillBox(brush, wood(0.45), -170, deckTop - 108, width + 340, 6);
  fillBox(brush, wood(-0.2), -170, deckTop - 102, width + 340, 12);
  fillBox(brush, wood(0.1), -170, deckTop - 40, width + 340, 5);
}

/** Draws a ship's planks, that run to a point far off. */
export function drawDeck(brush: Brush, sketch: Sketch, deckTop: number): void {
  const { tone, cover, width, height, random, setting, outside } = sketch;
  const stream = random.fork("planks");
  const bottom = height + 90;
  const vanish = { x: width / 2, y: sketch.horizon - 130 };
  const at = (x: number, y: number) => vanish.x + ((x - vanish.x) * (y - vanish.y)) / (bottom - vanish.y);
  const plank = 86;
  fillBox(brush, tone("#4c3426", 0, -0.5), -170, deckTop, width + 340, bottom - deckTop);
  for (let x = -width * 1.6; x < width * 2.6; x += plank) {
    const lit = stream.between(-0.3, 0.3);
    const color = stream.pick(["#b98a5c", "#ad7f54", "#c2956a"] as const);
    fillShape(
      brush,
      verticalGradient(brush, deckTop, bottom, [
        [0, tone(cover(color), 0.1, lit - 0.1)],
        [0.5, tone(cover(color), 0, lit + 0.1)],
        [1, tone(cover(color), 0, lit - 0.6)],
      ]),
      at(x, deckTop),
      deckTop,
      at(x + plank, deckTop),
      deckTop,
      x + plank,
      bottom,
      x,
      bottom,
    );
    strokeLine(brush, tone("#4c3426", 0, -0.5), 2, at(x, deckTop), deckTop, x, bottom);
    const seam = stream.between(deckTop + 20, bottom);
    strokeLine(brush, tone("#4c3426", 0, -0.4), 1.6, at(x, seam), seam, at(x + plank, seam), seam);
  }
  fillBox(
    brush,
    verticalGradient(brush, deckTop, deckTop + 46, [
      [0, translucent(tone("#3a271e", 0, -0.7), 0.65)],
      [1, translucent(tone("#3a271e", 0, -0.7), 0)],
    ]),
    -170,
    deckTop,
    width + 340,
    46,
  );
  if (setting.weather === "rain" || setting.weather === "storm") {
    const puddles = Array.from({ length: 16 }, () => ({
      x: stream.between(-60, width + 60),
      y: stream.between(deckTop + 40, bottom - 60),
      radius: stream.between(40, 110),
      squash: 0.09,
    }));
    fillDabs(brush, translucent(outside.sky[2], 0.3), puddles);
  }
}
