import type { Color } from "../../color.ts";
import { curve, fill, type Knot, outline, type Pen, type Point, placed, stroke } from "../pen.ts";

/**
 * A mitten hand with a thumb, from the wrist along the x axis, the thumb on the side of negative y: relaxed with the
 * fingers curled in, and open as one who explains something. Both have the same knots, so that one can turn into the other.
 */
const RELAXED: readonly Point[] = [
  [-6, -14],
  [12, -17],
  [28, -25],
  [44, -23],
  [43, -14],
  [34, -10],
  [52, -12],
  [66, -4],
  [65, 8],
  [52, 16],
  [28, 18],
  [8, 15],
  [-6, 14],
];
const OPEN: readonly Point[] = [
  [-6, -14],
  [10, -18],
  [20, -36],
  [34, -46],
  [40, -38],
  [32, -17],
  [56, -22],
  [80, -17],
  [82, -4],
  [66, 12],
  [32, 18],
  [8, 15],
  [-6, 14],
];
/** The gaps between fingers, each a line from its first point to its second. */
const RELAXED_GAPS: readonly Point[] = [
  [48, 0],
  [63, 1],
  [42, 8],
  [57, 11],
];
const OPEN_GAPS: readonly Point[] = [
  [54, -11],
  [78, -11],
  [54, -1],
  [76, 2],
];

/**
 * Draws a hand.
 *
 * @param angle where the forearm points, in radians from straight down towards where the figure looks.
 * @param open 0 relaxed to 1 open.
 */
export function paintHand(
  pen: Pen,
  hand: { readonly wrist: Point; readonly angle: number; readonly size: number; readonly open: number },
  skin: Color,
): void {
  placed(pen, { at: hand.wrist, scale: hand.size, tilt: Math.PI / 2 - hand.angle }, (inner) => {
    const palm = between(RELAXED, OPEN, hand.open);
    fill(inner, outline(palm), skin);
    stroke(inner, curve(palm), 0.9);
    const [a = [0, 0], b = [0, 0], c = [0, 0], d = [0, 0]] = between(RELAXED_GAPS, OPEN_GAPS, hand.open);
    stroke(inner, curve([a, b]), 0.6);
    stroke(inner, curve([c, d]), 0.6);
  });
}

function between(from: readonly Point[], to: readonly Point[], share: number): Knot[] {
  return from.map(([x, y], index) => {
    const [toX, toY] = to[index] ?? [x, y];
    return [x + (toX - x) * share, y + (toY - y) * share];
  });
}
