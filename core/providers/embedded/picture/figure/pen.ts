import { Path2D, type SKRSContext2D } from "@napi-rs/canvas";
import { type Color, mix } from "../color.ts";
import { INK } from "./colors.ts";

/** A place in a drawing: x to the right, y down. */
export type Point = readonly [x: number, y: number];

/** A point of an outline, which bends smoothly there, or has a corner. */
export type Knot = Point | readonly [x: number, y: number, corner: "corner"];

/** Light that lies on a whole figure: the colours of all that is drawn move towards it. */
export interface Light {
  readonly color: Color;
  /** 0 to 1. */
  readonly opacity: number;
}

/**
 * Knots of a line: a list, or for lines that never change their short form, `"x,y x,y! x,y"`, where `!` marks a corner.
 */
export type Line = readonly Knot[] | string;

function knotsOf(line: Line): readonly Knot[] {
  if (typeof line !== "string") return line;
  return line.split(" ").map((each): Knot => {
    const [x = 0, y = 0] = each.replace("!", "").split(",").map(Number);
    return each.endsWith("!") ? [x, y, "corner"] : [x, y];
  });
}

/** What a figure is drawn with: a canvas whose unit is a thousandth of the figure's height, a line, a light. */
export interface Pen {
  readonly context: SKRSContext2D;
  /** Width of an outline, in units. */
  readonly line: number;
  readonly light: Light | undefined;
}

/**
 * Width of an outline for a figure of so many pixels, in thousandths of its height. A line that grew as the figure
 * does would be a thread from afar and a rope close by.
 */
export function lineWidth(heightPx: number): number {
  return 6.6 * (460 / heightPx) ** 0.32;
}

/** How far the handles of a curve reach, as a share of the distance between its knots; 0.36 draws a near circle from 6. */
const REACH = 0.36;

/** A smooth curve through knots, from the first to the last. */
export function curve(line: Line): Path2D {
  const path = new Path2D();
  trace(path, knotsOf(line), false);
  return path;
}

/** A smooth outline through knots and back to the first. */
export function outline(line: Line): Path2D {
  const path = new Path2D();
  trace(path, knotsOf(line), true);
  path.closePath();
  return path;
}

function trace(path: Path2D, knots: readonly Knot[], closed: boolean): void {
  const at = (index: number): Knot | undefined =>
    closed ? knots[(index + knots.length) % knots.length] : knots[index];
  const [first] = knots;
  if (!first) return;
  path.moveTo(first[0], first[1]);
  for (let index = 0; index < (closed ? knots.length : knots.length - 1); index++) {
    const [from, to] = [at(index), at(index + 1)];
    if (!from || !to) continue;
    const reach = REACH * Math.hypot(to[0] - from[0], to[1] - from[1]);
    const leave = direction(at(index - 1), from, to);
    const arrive = direction(from, to, at(index + 2));
    path.bezierCurveTo(
      from[0] + reach * leave[0],
      from[1] + reach * leave[1],
      to[0] - reach * arrive[0],
      to[1] - reach * arrive[1],
      to[0],
      to[1],
    );
  }
}

/** Where a curve heads in a knot: along the line between its neighbours; nowhere at a corner or an end. */
function direction(before: Knot | undefined, knot: Knot, after: Knot | undefined): Point {
  if (!before || !after || knot[2] === "corner") return [0, 0];
  const [x, y] = [after[0] - before[0], after[1] - before[1]];
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}

/** Points along a curve through knots, about `spacing` apart, both ends included. */
export function pointsAlong(knots: readonly Knot[], spacing: number): Point[] {
  const points: Point[] = [];
  for (let index = 0; index + 1 < knots.length; index++) {
    const [from, to] = [knots[index], knots[index + 1]];
    if (!from || !to) continue;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const [leave, arrive] = [direction(knots[index - 1], from, to), direction(from, to, knots[index + 2])];
    const reach = REACH * length;
    const steps = Math.max(1, Math.round(length / spacing));
    for (let step = 0; step < steps; step++) {
      const t = step / steps;
      const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
      points.push([
        (a + b) * from[0] + b * reach * leave[0] + (c + d) * to[0] - c * reach * arrive[0],
        (a + b) * from[1] + b * reach * leave[1] + (c + d) * to[1] - c * reach * arrive[1],
      ]);
    }
  }
  const last = knots.at(-1);
  if (last) points.push([last[0], last[1]]);
  return points;
}

/** An ellipse, turned by `tilt` radians. */
export function ellipse([x, y]: Point, radiusX: number, radiusY: number, tilt = 0): Path2D {
  const path = new Path2D();
  path.ellipse(x, y, radiusX, radiusY, tilt, 0, 2 * Math.PI);
  return path;
}

/** Fills a path with a colour as the light shows it. */
export function fill(pen: Pen, path: Path2D, color: Color, opacity = 1): void {
  pen.context.globalAlpha = opacity;
  pen.context.fillStyle = lit(pen, color);
  pen.context.fill(path);
  pen.context.globalAlpha = 1;
}

/** Draws along a path; `width` is in widths of the outline. */
export function stroke(pen: Pen, path: Path2D, width = 1, color: Color = INK): void {
  pen.context.lineWidth = pen.line * width;
  pen.context.strokeStyle = lit(pen, color);
  pen.context.stroke(path);
}

/** A filled shape with an outline around it; what `within` draws stays inside the shape and under its outline. */
export function shape(pen: Pen, path: Path2D, color: Color, within?: () => void): void {
  fill(pen, path, color);
  if (within) inside(pen, path, within);
  stroke(pen, path);
}

/** Draws only what falls inside a path. */
export function inside(pen: Pen, path: Path2D, draw: () => void): void {
  pen.context.save();
  pen.context.clip(path);
  draw();
  pen.context.restore();
}

/** Draws with another origin, scale and angle (radians, clockwise). */
export function placed(
  pen: Pen,
  place: { readonly at: Point; readonly scale?: number; readonly tilt?: number },
  draw: (pen: Pen) => void,
): void {
  const { at, scale = 1, tilt = 0 } = place;
  pen.context.save();
  pen.context.translate(at[0], at[1]);
  pen.context.rotate(tilt);
  pen.context.scale(scale, scale);
  draw({ ...pen, line: pen.line / scale });
  pen.context.restore();
}

/**
 * The colour as the light shows it. Laying a colour over a drawing is linear, so to light every colour beforehand gives
 * the same picture, with no second canvas.
 */
function lit(pen: Pen, color: Color): Color {
  return pen.light ? mix(color, pen.light.color, pen.light.opacity) : color;
}

/** Sets what never changes about a figure's lines. */
export function takeUpPen(context: SKRSContext2D, heightPx: number, light: Light | undefined): Pen {
  context.lineCap = "round";
  context.lineJoin = "round";
  return { context, line: lineWidth(heightPx), light };
}
