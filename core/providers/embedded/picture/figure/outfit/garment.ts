import type { Color } from "../../color.ts";
import { seamOn, shaded } from "../colors.ts";
import type { Body } from "../measure-body.ts";
import { curve, ellipse, fill, inside, type Knot, outline, type Pen, type Point, shape, stroke } from "../pen.ts";
import type { Wearer } from "./outfit.ts";

/** How a garment is cut. Lengths in units; see `Body`. */
export interface Cut {
  /** Cloth beyond the body on each side. */
  readonly ease: number;
  /** Where it ends, and half its width there. */
  readonly hemY: number;
  readonly hem: number;
  /** Whether the waist is drawn in, 0 to 1. */
  readonly waisted?: number;
}

/** Share of the trunk's width by which its middle line stands towards where the figure looks: it is seen half from the side. */
const TURN = 0.3;

/** Half width of a garment and the middle of its front at a height: where buttons, seams and lapels go. */
export function frontAt({ body }: Wearer, y: number): number {
  const share = Math.max(0, Math.min(1, (y - body.collar[1]) / (body.waistY - body.collar[1])));
  const width = 20 + (body.chest - 20) * Math.min(1, share * 2.2);
  return body.collar[0] * (1 - share) + TURN * width + body.belly * share * 0.8;
}

/** The outline of a garment from the neck to its hem; the hem swings as its wearer walks. */
function silhouette({ body, gait }: Wearer, cut: Cut): Knot[] {
  const lean = body.collar[0];
  const { ease } = cut;
  const draw = (cut.waisted ?? 0) * 12;
  const long = Math.max(0, Math.min(1, (cut.hemY - body.hipY) / -body.hipY));
  const sway = -gait.swing * 26 * long;
  const spread = Math.abs(gait.swing) * 30 * long;
  const [left, right] = [-cut.hem + sway - spread, cut.hem + sway + spread + body.belly * 0.3];
  const hip = long > 0 ? Math.max(body.hip, body.hip + (cut.hem - body.hip) * 0.12) : body.hip;
  const collarY = body.collar[1];
  return [
    [lean - body.neck - 8, collarY - 4, "corner"],
    [lean - body.shoulder * 0.62, collarY + 5],
    [lean - body.shoulder - ease * 0.1 + 17, body.shoulderY + 14],
    [lean * 0.85 - body.shoulder - ease * 0.1 + 9, body.shoulderY + 44],
    [lean * 0.5 - body.chest - ease * 0.6, body.chestY + 10],
    [-body.waist - ease + draw, body.waistY],
    ...(cut.hemY > body.hipY ? ([[-hip - ease, body.hipY]] satisfies Knot[]) : []),
    [left, cut.hemY - 5, "corner"],
    [(left + right) / 2 - 20, cut.hemY + 4],
    [right, cut.hemY, "corner"],
    ...(cut.hemY > body.hipY ? ([[hip + ease + body.belly * 0.5, body.hipY]] satisfies Knot[]) : []),
    [body.waist + body.belly + ease - draw, body.waistY + body.belly * 0.5],
    [lean * 0.5 + body.chest + ease * 0.6 + 4, body.chestY + 4],
    [lean * 0.85 + body.shoulder * 0.93 + ease * 0.3, body.shoulderY + 40],
    [lean + body.shoulder * 0.84 + ease * 0.2, body.shoulderY + 10],
    [lean + body.shoulder * 0.56, collarY + 6],
    [lean + body.neck + 8, collarY - 4, "corner"],
    [lean + 6, collarY + 16],
  ];
}

/** Draws a garment: flat cloth with one shade along the side away from the light, and what `details` adds inside it. */
export function paintGarment(wearer: Wearer, cut: Cut, color: Color, details?: () => void): void {
  const { pen, body } = wearer;
  const path = outline(silhouette(wearer, cut));
  shape(pen, path, color, () => {
    const x = -body.waist * 0.62;
    const shade = outline([
      [-400, body.collar[1] - 60],
      [x + 10, body.shoulderY - 20],
      [x - 14, body.chestY],
      [x + 4, body.waistY],
      [x - 4, (body.hipY + cut.hemY) / 2],
      [x - 22, cut.hemY + 30],
      [-400, cut.hemY + 40],
    ]);
    fill(pen, shade, shaded(color));
    details?.();
  });
}

/** Draws a neck from under the chin into the collar; it stands in the shadow of the head. */
export function paintNeck(pen: Pen, body: Body, skin: Color): void {
  const [x, y] = body.collar;
  const [chinX, chinY] = body.chin;
  const top = chinY - body.head * 0.16;
  const neck: Knot[] = [
    [chinX - body.neck, top],
    [x + (chinX - x) * 0.4 - body.neck, y - 14],
    [x - body.neck - 14, y + 10, "corner"],
    [x + 8, y + 46],
    [x + body.neck + 14, y + 8, "corner"],
    [x + (chinX - x) * 0.5 + body.neck, y - 14],
    [chinX + body.neck + 2, top],
  ];
  shape(pen, outline(neck), shaded(skin, 0.22));
}

/** A row of buttons down the front. */
export function paintButtons(
  wearer: Wearer,
  row: { fromY: number; toY: number; count: number; offset?: number },
  color: Color,
): void {
  const { pen } = wearer;
  for (let index = 0; index < row.count; index++) {
    const y = row.fromY + ((row.toY - row.fromY) * index) / Math.max(1, row.count - 1);
    const button = ellipse([frontAt(wearer, y) + (row.offset ?? 0), y], 6.2, 6.6);
    fill(pen, button, color);
    stroke(pen, button, 0.6);
  }
}

/** The line down the front where a garment closes. */
export function frontLine(wearer: Wearer, fromY: number, toY: number, offset = 0): Point[] {
  const steps = 6;
  return Array.from({ length: steps + 1 }, (_, index) => {
    const y = fromY + ((toY - fromY) * index) / steps;
    return [frontAt(wearer, y) + offset, y];
  });
}

/** A turned-down collar: two points on either side of the front. */
export function paintCollar(wearer: Wearer, color: Color, size = 1): void {
  const { pen, body } = wearer;
  const [x, y] = body.collar;
  const front = frontAt(wearer, y + 24);
  const flap = (side: -1 | 1): Knot[] => [
    [x + side * (body.neck + 9), y - 12, "corner"],
    [x + side * (body.neck + 13) + side * 4, y + 6],
    [front + side * 30 * size, y + 44 * size, "corner"],
    [front + side * 1, y + 24, "corner"],
    [x + side * (body.neck * 0.6), y + 8],
  ];
  for (const side of [1, -1] as const) shape(pen, outline(flap(side)), color);
}

/** A belt or a sash around the waist, which lies over a garment cut with that ease. */
export function paintBelt(
  wearer: Wearer,
  color: Color,
  belt: { readonly y: number; readonly width: number; readonly ease: number; readonly buckle?: boolean },
): void {
  const { pen, body } = wearer;
  const { y, width, ease } = belt;
  const [left, right] = [-body.waist - ease, body.waist + body.belly + ease];
  const [top, low] = [y - width / 2, y + width / 2];
  const band = outline([
    [left, top - 3, "corner"],
    [(left + right) / 2, top + 3],
    [right, top - 2, "corner"],
    [right + 1, low - 2, "corner"],
    [(left + right) / 2, low + 3],
    [left - 1, low - 3, "corner"],
  ]);
  shape(pen, band, color);
  if (!belt.buckle) return;
  const x = frontAt(wearer, y);
  const clasp = outline([
    [x - 12, y - 11, "corner"],
    [x + 12, y - 11, "corner"],
    [x + 12, y + 13, "corner"],
    [x - 12, y + 13, "corner"],
  ]);
  shape(pen, clasp, "#d8b458");
}

/** A fold in the cloth. */
export function paintFold(pen: Pen, knots: readonly Knot[], cloth: Color, width = 0.65): void {
  stroke(pen, curve(knots), width, seamOn(cloth));
}

/** Draws cloth with a pattern kept to its shape, without the outline that its garment has already. */
export function paintPanel(pen: Pen, knots: readonly Knot[], color: Color, details?: () => void): void {
  const path = outline(knots);
  fill(pen, path, color);
  if (details) inside(pen, path, details);
  stroke(pen, path, 0.9);
}
