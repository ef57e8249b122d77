import { Path2D } from "@napi-rs/canvas";
import type { MouthShape } from "#core/providers/speech.ts";
import { type Color, mix } from "../../color.ts";
import type { Traits } from "../choose-traits.ts";
import { shaded } from "../colors.ts";
import { curve, ellipse, fill, inside, type Pen, stroke } from "../pen.ts";
import type { Expression } from "./expressions.ts";

/** Half width, how far it opens up and down from its line, and how much of the smile is left in it. */
interface Opening {
  readonly width: number;
  readonly up: number;
  readonly down: number;
  readonly smile: number;
}

const OPENINGS: Record<Exclude<MouthShape, "closed">, Opening> = {
  small: { width: 15, up: 3, down: 6, smile: 0.6 },
  wide: { width: 23, up: 5, down: 11, smile: 0.8 },
  open: { width: 19, up: 7, down: 24, smile: 0.55 },
  round: { width: 11, up: 9, down: 14, smile: 0.12 },
};

const INSIDE: Color = "#561f2b";
const TONGUE: Color = "#c9606a";
const TEETH: Color = "#fbf7ee";

/** The middle of the mouth. */
const MOUTH: readonly [x: number, y: number] = [38, -33];

/** Draws a mouth: the shape of a sound, coloured by an emotion. */
export function paintMouth(pen: Pen, traits: Traits, expression: Expression, mouth: MouthShape): void {
  pen.context.save();
  const lowered = traits.facialHair === "none" || traits.facialHair === "stubble" ? 0 : 6;
  pen.context.translate(MOUTH[0], MOUTH[1] + lowered);
  pen.context.rotate(-expression.mouthTilt * 0.035);
  if (mouth === "closed") paintClosed(pen, traits, expression);
  else paintOpen(pen, traits, expression, mouth);
  pen.context.restore();
}

function paintClosed(pen: Pen, { skin }: Traits, { smile, mouthWidth }: Expression): void {
  const width = 17.5 * mouthWidth;
  const bend = smile * 8.5;
  // The corner towards the viewer reaches further round the face than the far one.
  stroke(
    pen,
    curve([
      [-width - 2, -bend * 0.62],
      [-width * 0.4, bend * 0.34],
      [width * 0.3, bend * 0.4],
      [width * 0.9, -bend * 0.5],
    ]),
    1,
  );
  if (Math.abs(smile) > 0.5)
    stroke(
      pen,
      curve([
        [-width - 5, -bend * 0.62 - 4],
        [-width - 2, -bend * 0.62],
        [-width - 3, -bend * 0.62 + 4],
      ]),
      0.6,
    );
  stroke(
    pen,
    curve([
      [-7, 11 + bend * 0.5],
      [0, 12.5 + bend * 0.5],
      [6, 11 + bend * 0.5],
    ]),
    0.6,
    shaded(skin, 0.42),
  );
}

function paintOpen(
  pen: Pen,
  { skin, gender }: Traits,
  { smile, mouthWidth }: Expression,
  mouth: Exclude<MouthShape, "closed">,
): void {
  const opening = OPENINGS[mouth];
  const width = opening.width * (1 + (mouthWidth - 1) * (mouth === "round" ? 0.35 : 0.8));
  const bend = smile * 10 * opening.smile;
  const [left, right] = [-width - 1, width * 0.9];
  const path = new Path2D();
  if (mouth === "round")
    path.ellipse(
      0,
      2 - bend,
      width,
      (opening.up + opening.down) * 0.5 * (1 + Math.max(0, -smile) * 0.1),
      0,
      0,
      2 * Math.PI,
    );
  else {
    path.moveTo(left, -bend);
    path.bezierCurveTo(left * 0.55, -opening.up + bend * 0.5, right * 0.55, -opening.up + bend * 0.5, right, -bend);
    path.bezierCurveTo(right * 0.86, opening.down + bend * 0.35, left * 0.8, opening.down + bend * 0.35, left, -bend);
    path.closePath();
  }
  fill(pen, path, INSIDE);
  inside(pen, path, () => {
    if (mouth === "open") fill(pen, ellipse([0, opening.down * 0.86 + bend * 0.3], width * 0.72, 10), TONGUE);
    if (mouth === "round") fill(pen, ellipse([0, 14 - bend], width * 0.6, 6), TONGUE);
    if (mouth === "wide" || mouth === "open") {
      const teeth = new Path2D();
      teeth.rect(left, -30, right - left, 30 + (mouth === "wide" ? 3.4 : -0.5) + bend * 0.3);
      fill(pen, teeth, TEETH);
    }
  });
  stroke(pen, path, 0.85, gender === "female" ? mix("#5c1f2b", "#1f1b26", 0.4) : undefined);
  const low = mouth === "round" ? 13 - bend : opening.down * 0.76 + bend * 0.3;
  if (low < 17)
    stroke(
      pen,
      curve([
        [-6, low + 8],
        [0, low + 9.5],
        [5, low + 8],
      ]),
      0.55,
      shaded(skin, 0.42),
    );
}
