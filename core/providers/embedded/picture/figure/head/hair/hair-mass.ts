import { Path2D } from "@napi-rs/canvas";
import { type Color, luminance, mix } from "../../../color.ts";
import type { Traits } from "../../choose-traits.ts";
import { INK, shaded } from "../../colors.ts";
import {
  curve,
  fill,
  type Knot,
  type Line,
  outline,
  type Pen,
  type Point,
  pointsAlong,
  shape,
  stroke,
} from "../../pen.ts";

/** A mass of hair: its free edge takes the texture of the hair, the rest lies smooth against the head. */
export interface HairMass {
  /** Clockwise, so that out is to the left of the way along it. */
  readonly free: readonly Knot[];
  readonly inner: readonly Knot[];
}

/** Size of a curl and of a wave along an edge, and how far each stands out, as a share of its size. */
const LOCKS = { curly: { size: 24, bulge: 0.62 }, wavy: { size: 34, bulge: 0.3 } };

/** How far hair stands off the skull; headwear but a crown presses it flat. */
export function volumeOf({ hairStyle, hairLength, headwear }: Traits): number {
  if (headwear && headwear !== "crown") return 0;
  const loose = hairStyle === "curly" ? 17 : hairStyle === "wavy" ? 5 : 0;
  return loose + (hairLength === "long" ? 4 : hairLength === "medium" ? 6 : 2);
}

/** Whether hair is bound up, so that none falls around the face. */
export function isTied({ hairStyle }: Pick<Traits, "hairStyle">): boolean {
  return hairStyle === "bun" || hairStyle === "braid";
}

/** Draws a mass of hair with its shade, and lines along its strands. */
export function paintMass(
  pen: Pen,
  mass: HairMass,
  traits: Traits,
  details: { readonly shade?: Line; readonly strands?: readonly Line[] } = {},
): void {
  const color = traits.hairColor;
  const { shade, strands = [] } = details;
  shape(pen, massOutline(mass, traits), color, () => {
    if (shade) fill(pen, outline(shade), hairShade(color));
    for (const strand of strands) stroke(pen, curve(strand), 0.6, strandColor(color));
  });
}

/** The side of hair that is turned from the light. */
export function hairShade(color: Color): Color {
  return shaded(color, 0.2);
}

/** Lines along hair: darker than it, or lighter on black hair. */
export function strandColor(color: Color): Color {
  return luminance(color) < 0.24 ? mix(color, "#ffffff", 0.2) : mix(color, INK, 0.5);
}

function massOutline({ free, inner }: HairMass, { hairStyle }: Traits): Path2D {
  if (hairStyle !== "curly" && hairStyle !== "wavy") {
    const path = curve([...free, ...inner, ...free.slice(0, 1)]);
    path.closePath();
    return path;
  }
  const { size, bulge } = LOCKS[hairStyle];
  const path = new Path2D();
  const ends = lockEnds(free, size);
  const [first = [0, 0]] = ends;
  path.moveTo(first[0], first[1]);
  for (let index = 1; index < ends.length; index++) {
    const [from, to] = [ends[index - 1], ends[index]];
    if (from && to) addLock(path, from, to, bulge);
  }
  for (const [x, y] of pointsAlong(inner, 4)) path.lineTo(x, y);
  path.closePath();
  return path;
}

/** Where locks meet along an edge: no two locks beside each other are of one size. */
function lockEnds(free: readonly Knot[], size: number): Point[] {
  const step = 3;
  const fine = pointsAlong(free, step);
  const ends: Point[] = [];
  let next = 0;
  for (let index = 0; index < fine.length - size / (step + 1); index++) {
    const point = fine[index];
    if (index < next || !point) continue;
    ends.push(point);
    next = index + Math.round((size / step) * (1 + 0.3 * Math.sin(ends.length * 2.4)));
  }
  const last = fine.at(-1);
  return last ? [...ends, last] : ends;
}

/** The edge of a lock from one point to the next, bulging out to the left by a share of its length. */
function addLock(path: Path2D, from: Point, to: Point, bulge: number): void {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const [outX, outY] = [y * bulge * 1.1, -x * bulge * 1.1];
  path.bezierCurveTo(
    from[0] + outX + x * 0.05,
    from[1] + outY + y * 0.05,
    to[0] + outX - x * 0.05,
    to[1] + outY - y * 0.05,
    to[0],
    to[1],
  );
}
