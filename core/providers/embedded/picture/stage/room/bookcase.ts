import type { Random } from "../../../seeded/random.ts";
import type { Color } from "../../color.ts";
import { verticalGradient } from "../shapes/glow.ts";
import { fillBox, fillDabs, fillShape } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { type Piece, WOOD } from "./piece.ts";

const BOOKS: readonly [Color, ...Color[]] = [
  "#8f3a32",
  "#2f5a5c",
  "#c29a45",
  "#4a4f7a",
  "#6b4a6e",
  "#7d8a4a",
  "#d8c9a4",
  "#a8623a",
  "#31475e",
];

/** Draws a case of shelves full of books, some leaning, with a jar or two between them. */
export function drawBookcase(
  brush: Brush,
  { tone, from }: Sketch,
  random: Random,
  { x, y, width, height, wood = WOOD, lit = 0 }: Piece,
): void {
  const left = x - width / 2;
  const top = y - height;
  fillBox(brush, tone(wood, 0, lit - 0.75), left, top, width, height);
  const shelves = Math.max(2, Math.round(height / 92));
  const tall = (height - 24) / shelves;
  for (let shelf = 0; shelf < shelves; shelf++) {
    const foot = top + 12 + tall * (shelf + 1) - 8;
    for (let at = left + 14; at < left + width - 20; ) {
      const thick = random.between(9, 22);
      const high = tall * random.between(0.56, 0.82);
      if (random.chance(0.06)) {
        fillDabs(brush, tone(random.pick(BOOKS), 0, lit), [{ x: at + 16, y: foot - 16, radius: 15 }]);
        at += 38;
        continue;
      }
      const color = random.pick(BOOKS);
      const lean = random.chance(0.08) ? 9 : 0;
      fillShape(
        brush,
        tone(color, 0, lit - 0.1),
        at + lean,
        foot - high,
        at + lean + thick,
        foot - high,
        at + thick,
        foot,
        at,
        foot,
      );
      fillShape(
        brush,
        tone(color, 0, lit + from * -0.3 - 0.3),
        at + lean + thick * 0.7,
        foot - high,
        at + lean + thick,
        foot - high,
        at + thick,
        foot,
        at + thick * 0.7,
        foot,
      );
      if (thick > 13)
        for (const band of [0.16, 0.76])
          fillBox(brush, tone("#e3c272", 0, lit), at + lean * band, foot - high * (1 - band), thick, 2.4);
      at += thick + 1.2 + lean;
    }
    fillBox(brush, tone(wood, 0, lit + 0.15), left, foot, width, 8);
    fillBox(
      brush,
      verticalGradient(brush, foot + 8, foot + 34, [
        [0, "rgba(16,8,12,0.5)"],
        [1, "rgba(16,8,12,0)"],
      ]),
      left + 8,
      foot + 8,
      width - 16,
      26,
    );
  }
  for (const post of [left, left + width - 11]) {
    fillBox(brush, tone(wood, 0, lit), post, top, 11, height);
    fillBox(brush, tone(wood, 0, lit + 0.5), post + 1, top, 3, height);
  }
  fillBox(brush, tone(wood, 0, lit + 0.25), left - 9, top - 12, width + 18, 15);
  fillBox(brush, tone(wood, 0, lit + 0.6), left - 9, top - 13, width + 18, 3);
  fillBox(brush, tone(wood, 0, lit - 0.2), left - 5, y - 14, width + 10, 14);
}
