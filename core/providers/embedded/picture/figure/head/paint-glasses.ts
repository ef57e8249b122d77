import { curve, ellipse, fill, type Pen, stroke } from "../pen.ts";

/** Draws round glasses; the bow runs to the ear. */
export function paintGlasses(pen: Pen, eyesLower: number): void {
  const y = -90 + eyesLower;
  const [near, far] = [ellipse([4, y], 22, 21), ellipse([57, y], 17, 20)];
  for (const lens of [near, far]) {
    fill(pen, lens, "#ffffff", 0.16);
    stroke(pen, lens, 0.9);
  }
  stroke(
    pen,
    curve([
      [26, y - 4],
      [33, y - 9],
      [40, y - 4],
    ]),
    0.9,
  );
  stroke(
    pen,
    curve([
      [-18, y - 4],
      [-52, y - 8],
    ]),
    0.9,
  );
}
