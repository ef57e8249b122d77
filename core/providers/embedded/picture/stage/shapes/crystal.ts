import type { Random } from "../../../seeded/random.ts";
import { type Color, mix } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { fillShape } from "./path.ts";

/** Draws a cluster of crystals that lean apart. */
export function drawCrystals(brush: Brush, { from }: Sketch, random: Random, x: number, y: number, color: Color): void {
  for (let index = 0; index < 8; index++) {
    const lean = (index / 7 - 0.5) * 1.5;
    const tall = random.between(70, 150) * (1 - Math.abs(lean) * 0.4);
    const half = random.between(9, 17);
    const footX = x + lean * 62;
    const tip = { x: footX + lean * tall * 0.6, y: y - tall };
    fillShape(
      brush,
      mix(color, "#20243c", 0.45),
      footX - half,
      y,
      tip.x - half * 0.7,
      tip.y + half * 1.5,
      tip.x,
      tip.y,
      tip.x + half * 0.7,
      tip.y + half * 1.5,
      footX + half,
      y,
    );
    fillShape(
      brush,
      mix(color, "#ffffff", 0.35),
      footX,
      y,
      tip.x,
      tip.y + half,
      tip.x,
      tip.y,
      tip.x + from * half * 0.7,
      tip.y + half * 1.5,
      footX + from * half,
      y,
    );
  }
}
