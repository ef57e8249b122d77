import { type Color, translucent } from "../../color.ts";
import { fillShape } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";

interface Paving {
  readonly top: number;
  readonly color: Color;
  /** Depth of a row of stones where the figures stand. */
  readonly row: number;
  readonly left?: (y: number) => number;
  readonly right?: (y: number) => number;
}

/** Draws stones in rows that grow towards the viewer, each in a shade of its own. */
export function drawPaving(brush: Brush, sketch: Sketch, paving: Paving): void {
  const { tone, cover, width, height, random, scaleAt } = sketch;
  const stream = random.fork("paving");
  const left = paving.left ?? (() => -190);
  const right = paving.right ?? (() => width + 190);
  let y = paving.top;
  while (y < height + 90) {
    const scale = Math.max(0.12, scaleAt(y));
    const rowHeight = Math.max(4, paving.row * scale * 0.62);
    const stone = paving.row * scale * 2;
    const shift = stream.next() * stone;
    const vanish = width / 2;
    const lean = rowHeight / Math.max(60, y - sketch.horizon + 60);
    for (let x = left(y) - shift; x < right(y); x += stone) {
      const from = Math.max(left(y), x + 1);
      const to = Math.min(right(y), x + stone - 1.5);
      if (to <= from) continue;
      const lower = (at: number) => at + (at - vanish) * lean;
      fillShape(
        brush,
        translucent(tone(cover(paving.color), 0.1 * (1 - Math.min(1, scale)), stream.between(-0.45, 0.35)), 0.6),
        from,
        y + 1,
        to,
        y + 1,
        lower(to),
        y + rowHeight - 0.5,
        lower(from),
        y + rowHeight - 0.5,
      );
    }
    y += rowHeight;
  }
}
