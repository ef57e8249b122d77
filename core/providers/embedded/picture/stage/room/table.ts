import { fillBox, fillDabs, fillShape } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { type Piece, WOOD } from "./piece.ts";

/** Draws a table seen from its side. */
export function drawTable(brush: Brush, { tone }: Sketch, { x, y, width, height, wood = WOOD, lit = 0 }: Piece): void {
  const half = width / 2;
  fillDabs(brush, "rgba(14,8,12,0.35)", [{ x, y: y + 2, radius: half * 1.05, squash: 0.09 }]);
  for (const side of [-1, 1]) {
    fillShape(
      brush,
      tone(wood, 0, lit - 0.75),
      x + side * half * 0.74 - 7,
      y - height,
      x + side * half * 0.74 + 7,
      y - height,
      x + side * half * 0.74 + 5,
      y - 10,
      x + side * half * 0.74 - 5,
      y - 10,
    );
    fillShape(
      brush,
      tone(wood, 0, lit - 0.3),
      x + side * half * 0.88 - 9,
      y - height,
      x + side * half * 0.88 + 9,
      y - height,
      x + side * half * 0.88 + 6,
      y,
      x + side * half * 0.88 - 6,
      y,
    );
  }
  fillBox(brush, tone(wood, 0, lit - 0.45), x - half * 0.94, y - height + 12, width * 0.94, 22);
  fillShape(
    brush,
    tone(wood, 0, lit + 0.35),
    x - half * 0.94,
    y - height - 16,
    x + half * 0.94,
    y - height - 16,
    x + half,
    y - height + 4,
    x - half,
    y - height + 4,
  );
  fillBox(brush, tone(wood, 0, lit - 0.05), x - half, y - height + 4, width, 11);
}
