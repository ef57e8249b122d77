import type { Color } from "../../color.ts";
import type { Body } from "../measure-body.ts";
import { outline, type Pen, type Point, shape } from "../pen.ts";
import { hangFrom, paintLimb } from "./limb.ts";
import { paintHand } from "./paint-hand.ts";

/** What arms wear. */
export interface Sleeve {
  readonly color: Color;
  /** Half width at the wrist against the arm's own. */
  readonly cut: number;
  /** Colour of a turned-back cuff, if there is one. */
  readonly cuff?: Color;
}

/** Which arm: the near one is drawn before the trunk, the far one behind it and towards where the figure looks. */
export type Side = "near" | "far";

/** Angles of upper arm and forearm, in radians from straight down towards where the figure looks. */
const REST = { near: { upper: -0.17, fore: 0.06 }, far: { upper: 0.1, fore: 0.3 } };
const GESTURE = { near: { upper: -0.2, fore: 0.75 }, far: { upper: 0.36, fore: 2.16 } };

/**
 * Draws an arm with its hand.
 *
 * @param move how far it is in a gesture, 0 to 1, and how it swings in a walk, -1 to 1.
 */
export function paintArm(
  pen: Pen,
  body: Body,
  side: Side,
  move: { readonly gesture: number; readonly swing: number },
  wear: { readonly sleeve: Sleeve; readonly skin: Color },
): void {
  const root = body.armWidth * 1.1;
  const lean = body.collar[0] * 0.85;
  const shoulder: Point =
    side === "near"
      ? [lean - body.shoulder + root * 0.72, body.shoulderY + root * 1.02]
      : [lean + body.shoulder - root * 1.12, body.shoulderY + root * 1.1];
  const swing = (side === "near" ? -1 : 1) * 0.34 * move.swing;
  const angle = (part: "upper" | "fore") =>
    REST[side][part] + (GESTURE[side][part] - REST[side][part]) * move.gesture + swing * (part === "fore" ? 1.3 : 1);
  const elbow = hangFrom(shoulder, body.upperArm, angle("upper"));
  const wrist = hangFrom(elbow, body.forearm, angle("fore"));
  paintHand(
    pen,
    { wrist, angle: angle("fore"), size: body.hand, open: side === "far" ? move.gesture : move.gesture * 0.4 },
    wear.skin,
  );
  const end = body.armWidth * wear.sleeve.cut;
  paintLimb(
    pen,
    {
      line: [shoulder, elbow, wrist],
      width: [root, (body.armWidth + end) / 2, end],
      outer: side === "near" ? "left" : "right",
      melt: 0.3,
    },
    wear.sleeve.color,
  );
  if (wear.sleeve.cuff) paintCuff(pen, wrist, angle("fore"), end, wear.sleeve.cuff);
}

/** A turned-back cuff: a short band across the sleeve. */
function paintCuff(pen: Pen, wrist: Point, angle: number, width: number, color: Color): void {
  const [top, low] = [hangFrom(wrist, -17, angle), hangFrom(wrist, 4, angle)];
  const across = hangFrom([0, 0], width + 2.5, angle + Math.PI / 2);
  const band = outline([
    [top[0] - across[0], top[1] - across[1], "corner"],
    [top[0] + across[0], top[1] + across[1], "corner"],
    [low[0] + across[0], low[1] + across[1], "corner"],
    [low[0] - across[0], low[1] - across[1], "corner"],
  ]);
  shape(pen, band, color);
}
