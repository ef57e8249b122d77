import { Path2D } from "@napi-rs/canvas";
import { type Color, mix } from "../../color.ts";
import type { Traits } from "../choose-traits.ts";
import { INK } from "../colors.ts";
import { curve, ellipse, fill, inside, outline, type Pen, type Point, stroke } from "../pen.ts";
import type { Expression } from "./expressions.ts";
import { type Face, type HeadForm, headForm } from "./head.ts";

const IRIS: Color = "#33262a";

interface Eye {
  readonly at: Point;
  readonly radius: Point;
  /** Which way its inner end, towards the nose, lies. */
  readonly inner: 1 | -1;
}

/** Both eyes of a head seen half from the side: the far one is narrower. */
function eyesOf(form: HeadForm, expression: Expression): { near: Eye; far: Eye } {
  const y = -92 + form.eyesLower;
  const size = form.eyeSize * expression.eye;
  return {
    near: { at: [4, y], radius: [12.2 * size, 14.2 * size], inner: 1 },
    far: { at: [56, y], radius: [9.8 * size, 13.6 * size], inner: -1 },
  };
}

/** Draws eyes and brows. */
export function paintEyes(pen: Pen, traits: Traits, expression: Expression, face: Face): void {
  const form = headForm(traits);
  const { near, far } = eyesOf(form, expression);
  for (const eye of [far, near]) paintEye(pen, traits, expression, eye, face.blink);
  paintBrow(pen, traits, near, expression.browRaise + expression.browNear, expression.browInner);
  paintBrow(pen, traits, far, expression.browRaise, expression.browInner);
}

function paintEye(pen: Pen, traits: Traits, expression: Expression, eye: Eye, blink: number): void {
  const [x, y] = eye.at;
  const [rx, ry] = eye.radius;
  const upper = expression.upperLid + (0.82 - expression.upperLid) * blink;
  const lower = expression.lowerLid + (0.14 - expression.lowerLid) * blink;
  if (blink > 0.85) {
    stroke(
      pen,
      curve([
        [x - rx - 2, y + ry * 0.35],
        [x, y + ry * 0.66],
        [x + rx + 2, y + ry * 0.35],
      ]),
      1.15,
    );
    paintLashes(pen, traits, eye, y + ry * 0.4);
    return;
  }
  const slant = expression.lidSlant * ry * eye.inner;
  const top = y - ry + 2 * ry * upper;
  const bottom = y + ry - 2 * ry * lower;
  const ball = ellipse(eye.at, rx, ry);
  const opening = new Path2D();
  opening.moveTo(x - rx - 4, top - slant);
  opening.quadraticCurveTo(x, top - ry * (0.3 - 0.3 * upper), x + rx + 4, top + slant);
  opening.lineTo(x + rx + 4, bottom);
  opening.quadraticCurveTo(x, bottom - ry * 1.1 * Math.min(1, lower * 2), x - rx - 4, bottom);
  opening.closePath();
  inside(pen, ball, () =>
    inside(pen, opening, () => {
      fill(pen, ball, "#fdfaf3");
      const [gazeX, gazeY] = expression.gaze;
      const pupil: Point = [x + gazeX * rx * 0.42, y + 1 + gazeY * ry * 0.4];
      const size = 0.7 * expression.pupil;
      fill(pen, ellipse(pupil, rx * size, ry * size), IRIS);
      fill(pen, ellipse([pupil[0] + rx * 0.2, pupil[1] - ry * 0.28], rx * 0.2, rx * 0.2), "#ffffff");
    }),
  );
  paintLids(pen, traits, { eye, top, slant, bottom, lower, upper });
}

function paintLids(
  pen: Pen,
  traits: Traits,
  lid: { eye: Eye; top: number; slant: number; bottom: number; lower: number; upper: number },
): void {
  const { eye, top, slant, bottom, lower, upper } = lid;
  const [x, y] = eye.at;
  const [rx, ry] = eye.radius;
  const half = (level: number) => rx * Math.sqrt(Math.max(0.06, 1 - ((level - y) / ry) ** 2));
  // Where the lid is far up, the eye's own upper edge is the line.
  const edge = Math.max(top, y - ry * 0.72);
  const width = half(edge);
  const arch = ry * (upper < 0.14 ? 0.36 : 0.3 - 0.3 * upper);
  const lidLine = new Path2D();
  lidLine.moveTo(x - width - 1, edge - slant * 0.8 + (upper < 0.14 ? 5 : 0));
  lidLine.quadraticCurveTo(x, edge - arch * 1.6, x + width + 1, edge + slant * 0.8 + (upper < 0.14 ? 5 : 0));
  stroke(pen, lidLine, 1.05);
  paintLashes(pen, traits, eye, edge - slant * 0.8 * eye.inner);
  if (lower > 0.05) {
    const low = new Path2D();
    low.moveTo(x - half(bottom) * 0.9, bottom);
    low.quadraticCurveTo(x, bottom - ry * 1.1 * Math.min(1, lower * 2), x + half(bottom) * 0.9, bottom);
    stroke(pen, low, 0.65);
  }
}

/** A flick at the outer end of the lid, for women. */
function paintLashes(pen: Pen, { gender }: Traits, eye: Eye, y: number): void {
  if (gender !== "female" || eye.inner < 0) return;
  const [x] = eye.at;
  const out = -eye.inner;
  const from: Point = [x + out * (eye.radius[0] + 1), y + 2];
  stroke(pen, curve([from, [from[0] + out * 4, y - 1], [from[0] + out * 7, y - 6]]), 0.75);
}

function paintBrow(pen: Pen, { hairColor, brow, age }: Traits, eye: Eye, raise: number, innerRaise: number): void {
  const [x, y] = eye.at;
  const [rx] = eye.radius;
  const base = y - 28 - raise;
  const inner: Point = [x + eye.inner * (rx + 2), base + 1.5 - innerRaise];
  const middle: Point = [x - eye.inner * rx * 0.35, base - 2.6 - innerRaise * 0.15];
  const outer: Point = [x - eye.inner * (rx + 5), base + 5 + innerRaise * 0.35];
  const thick = (age === "old" ? 4 : age === "child" ? 2.6 : 3) * brow;
  const path = outline([
    [inner[0], inner[1] - thick * 0.8],
    [middle[0], middle[1] - thick],
    [outer[0], outer[1] - 0.6],
    [outer[0], outer[1] + 0.6],
    [middle[0], middle[1] + thick * 0.8],
    [inner[0], inner[1] + thick],
  ]);
  fill(pen, path, mix(hairColor, INK, age === "old" ? 0.22 : 0.42));
}
