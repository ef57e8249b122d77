import type { Color } from "../../color.ts";
import { seamOn, shaded } from "../colors.ts";
import type { Body } from "../measure-body.ts";
import { curve, fill, inside, outline, type Pen, type Point, placed, shape, stroke } from "../pen.ts";
import type { Gait } from "./gait.ts";
import { jointBetween, paintLimb } from "./limb.ts";

/** What legs wear. */
export interface Legwear {
  readonly color: Color;
  /** Half width at the ankle against the leg's own, such as 1.3 for wide trousers. */
  readonly cut: number;
  readonly shoes: Color;
  /** Boots reach up the shin. */
  readonly boots: boolean;
}

/** Draws both legs from the hips down, with shoes. What is worn over them must cover the hips. */
export function paintLegs(pen: Pen, body: Body, gait: Gait, wear: Legwear): void {
  const hipY = body.crotchY - 18 + gait.sink;
  const pelvis = outline([
    [-body.hip * 0.5, hipY - 20],
    [body.hip * 0.5, hipY - 20],
    [body.hip * 0.4, hipY + 34],
    [-body.hip * 0.4, hipY + 34],
  ]);
  fill(pen, pelvis, wear.color);
  paintLeg(pen, body, [body.hip * 0.45, hipY], gait.far, gait.farTilt, wear, "right");
  paintLeg(pen, body, [-body.hip * 0.44, hipY], gait.near, gait.nearTilt, wear, "left");
}

function paintLeg(
  pen: Pen,
  body: Body,
  hip: Point,
  ankle: Point,
  tilt: number,
  wear: Legwear,
  outer: "left" | "right",
): void {
  const size = outer === "right" ? 0.94 : 1;
  const length = Math.hypot(ankle[0] - hip[0], ankle[1] - hip[1]);
  const bone = Math.max(length * 0.502, -body.crotchY * 0.47);
  const knee = jointBetween(hip, ankle, bone, bone);
  if (!wear.boots) paintShoe(pen, body, ankle, tilt, wear);
  const end = body.ankle * wear.cut * size;
  const cuff: Point = wear.boots ? [ankle[0], ankle[1] + 4] : ankle;
  paintLimb(
    pen,
    {
      line: [hip, knee, cuff],
      width: [body.thigh * size, (body.thigh * 0.4 + end * 0.6) * size, end],
      outer,
      melt: 0.1,
    },
    wear.color,
  );
  if (wear.boots) paintBoot(pen, body, knee, ankle, tilt, wear);
}

/** A shoe around an ankle, pointing to the right. */
function paintShoe(pen: Pen, body: Body, ankle: Point, tilt: number, wear: Legwear): void {
  placed(pen, { at: ankle, scale: body.foot, tilt }, (inner) => {
    const upper = outline("-21,-14 22,-14 32,6 58,14 68,27! 66,34! -24,34! -26,12");
    shape(inner, upper, wear.shoes, () =>
      fill(inner, outline("-40,24! 80,24! 80,50! -40,50!"), shaded(wear.shoes, 0.35)),
    );
    stroke(inner, curve("26,4 36,12"), 0.6, seamOn(wear.shoes));
  });
}

function paintBoot(pen: Pen, body: Body, knee: Point, ankle: Point, tilt: number, wear: Legwear): void {
  const top: Point = [ankle[0] + (knee[0] - ankle[0]) * 0.62, ankle[1] + (knee[1] - ankle[1]) * 0.62];
  const shin = Math.hypot(top[0] - ankle[0], top[1] - ankle[1]) / body.foot;
  const lean = Math.atan2(top[0] - ankle[0], ankle[1] - top[1]);
  placed(pen, { at: ankle, scale: body.foot, tilt }, (inner) => {
    const [x, y] = [shin * Math.sin(lean - tilt), -shin * Math.cos(lean - tilt)];
    const boot = outline([
      [x - 35, y, "corner"],
      [x + 37, y, "corner"],
      [27, -24],
      [34, 4],
      [60, 13],
      [70, 27, "corner"],
      [68, 34, "corner"],
      [-26, 34, "corner"],
      [-27, 4],
      [-26, -30],
    ]);
    shape(inner, boot, wear.shoes, () => {
      fill(inner, outline("-40,25! 80,25! 80,50! -40,50!"), shaded(wear.shoes, 0.4));
    });
    inside(inner, boot, () =>
      stroke(
        inner,
        curve([
          [x - 40, y + 17],
          [x + 40, y + 17],
        ]),
        0.7,
        seamOn(wear.shoes),
      ),
    );
  });
}
