import { shaded } from "../../colors.ts";
import { curve, ellipse, fill, outline, type Pen, type Point, shape, stroke } from "../../pen.ts";

const GOLD = "#e3b544";
const RUBY = "#b8433f";
const STONES: readonly Point[] = [
  [-34, -194],
  [10, -190],
  [48, -196],
];

/** Draws a golden crown with stones. */
export function paintCrown(pen: Pen): void {
  const points = "-74,-176! -88,-236! -54,-212! -34,-254! -6,-216! 20,-258! 40,-214! 70,-248! 72,-180! 0,-166";
  shape(pen, outline(points), GOLD, () => {
    fill(pen, outline("-120,-160 -120,-270 -50,-260 -46,-160"), shaded(GOLD));
    stroke(pen, curve("-90,-190 0,-180 90,-194"), 0.7);
  });
  for (const stone of STONES) shape(pen, ellipse(stone, 7, 8), RUBY);
}
