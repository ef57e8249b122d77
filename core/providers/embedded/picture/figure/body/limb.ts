import type { Color } from "../../color.ts";
import { shaded } from "../colors.ts";
import { curve, fill, type Knot, outline, type Pen, type Point, pointsAlong, stroke } from "../pen.ts";

/** An arm or a leg: its middle line from the root over the joint to the end, and half widths at these three. */
export interface Limb {
  readonly line: readonly [root: Point, joint: Point, end: Point];
  readonly width: readonly [root: number, joint: number, end: number];
  /** The side away from the trunk, as seen on the picture: its line runs up over the root, that of the other side does not. */
  readonly outer: "left" | "right";
  /** Share of the inner edge, from the root, that has no line because it melts into the trunk. */
  readonly melt: number;
}

/** Share of a limb's width that lies in shade. */
const SHADE = 0.3;

/** Draws a limb in cloth or skin, with a shade along its left, which looks away from the light. */
export function paintLimb(pen: Pen, limb: Limb, color: Color): void {
  const { left, right } = edges(limb);
  const [root] = limb.line;
  const [outer, inner] = limb.outer === "left" ? [left, right] : [right, left];
  const cap = roundCap(root, limb.width[0], limb.outer);
  const filling = outline([...cap.toReversed(), ...inner, ...outer.toReversed()]);
  fill(pen, filling, color);
  fill(pen, outline([...left, ...shadeEdge(left, right).toReversed()]), shaded(color));
  const seam = inner.slice(Math.round(inner.length * limb.melt)).toReversed();
  stroke(pen, curve([...cap.slice(1), ...outer, ...corner(outer, seam), ...seam]));
}

/** Left and right edge of a limb, from root to end. */
function edges(limb: Limb): { left: Knot[]; right: Knot[] } {
  const [root, joint, end] = limb.line;
  // The joint is rounded: sleeves and trousers hide the bone.
  const soft = (from: Point, share: number): Point => [
    joint[0] + (from[0] - joint[0]) * share,
    joint[1] + (from[1] - joint[1]) * share,
  ];
  const middle = pointsAlong([root, soft(root, 0.2), soft(end, 0.2), end], 16);
  const left: Knot[] = [];
  const right: Knot[] = [];
  for (const [index, point] of middle.entries()) {
    const before = middle[index - 1] ?? point;
    const after = middle[index + 1] ?? point;
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    const across: Point = [(before[1] - after[1]) / length, (after[0] - before[0]) / length];
    const width = widthAt(limb.width, index / (middle.length - 1));
    left.push([point[0] + across[0] * width, point[1] + across[1] * width]);
    right.push([point[0] - across[0] * width, point[1] - across[1] * width]);
  }
  return { left, right };
}

/** Where the shade along the left edge ends: it sets in softly below the root. */
function shadeEdge(left: readonly Knot[], right: readonly Knot[]): Knot[] {
  return left.map(([x, y], index): Knot => {
    const share = SHADE * Math.min(1, index / (0.3 * left.length));
    const [toX, toY] = right[index] ?? [x, y];
    return [x + (toX - x) * share, y + (toY - y) * share];
  });
}

/** The rounding of a root, from its inner side over the top to just before where the outer edge begins. */
function roundCap([x, y]: Point, radius: number, outer: Limb["outer"]): Knot[] {
  const side = outer === "left" ? -1 : 1;
  return [-0.5, -0.1, 0.3, 0.7, 0.94].map((turn): Knot => {
    const angle = (turn * Math.PI) / 2;
    return [x + side * radius * Math.sin(angle), y - radius * Math.cos(angle)];
  });
}

/** The two corners of a limb's end, so that sleeves and trouser legs are cut off straight. */
function corner(outer: readonly Knot[], seam: readonly Knot[]): Knot[] {
  const [from, to] = [outer.at(-1), seam[0]];
  return from && to
    ? [
        [from[0], from[1], "corner"],
        [to[0], to[1], "corner"],
      ]
    : [];
}

function widthAt([root, joint, end]: Limb["width"], share: number): number {
  return share < 0.5 ? root + (joint - root) * share * 2 : joint + (end - joint) * (share - 0.5) * 2;
}

/** Where a bone of `length` ends that hangs from `from`, `angle` radians from straight down, towards where the figure looks. */
export function hangFrom(from: Point, length: number, angle: number): Point {
  return [from[0] + length * Math.sin(angle), from[1] + length * Math.cos(angle)];
}

/**
 * Where the joint of two bones is that reach from `root` to `end`, bent forwards (to the right). Where the end is out
 * of reach, the limb is straight.
 */
export function jointBetween(root: Point, end: Point, upper: number, lower: number): Point {
  const [x, y] = [end[0] - root[0], end[1] - root[1]];
  const distance = Math.min(Math.hypot(x, y), upper + lower - 0.01);
  // Law of cosines: the angle at the root.
  const bend = Math.acos(Math.max(-1, Math.min(1, (upper ** 2 + distance ** 2 - lower ** 2) / (2 * upper * distance))));
  return hangFrom(root, upper, Math.atan2(x, y) + bend);
}
