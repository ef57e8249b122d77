import type { SKRSContext2D } from "@napi-rs/canvas";
import { digestOf } from "#core/digest.ts";
import type { Person } from "#core/providers/vocabulary.ts";
import type { Side } from "./body/arms.ts";
import { momentOf, standingGait, stepLength, walkingGait } from "./body/gait.ts";
import { drawContactShadow } from "./draw-contact-shadow.ts";
import type { Figure, Pose } from "./figure.ts";
import { EXPRESSIONS } from "./head/expressions.ts";
import { statureOf } from "./measure-body.ts";
import {
  type Model,
  modelOf,
  paintArmOf,
  paintBefore,
  paintBehind,
  paintHeadBack,
  paintHeadOf,
  paintTrunk,
} from "./paint-parts.ts";
import { type Light, takeUpPen } from "./pen.ts";
import { RasterCache } from "./raster-cache.ts";
import { type Box, measureBox, type Paint, rasterize } from "./rasterize.ts";

/** Enough for the parts of four figures at two sizes, or one that walks close by; every thread has its own. */
const rasters = new RasterCache(64 * 2 ** 20);

/** Kept pictures have heights on a ladder with rungs so far apart, so that a slow zoom draws its parts once a rung. */
const RUNG = 1.09;

/** How far a breath lifts the shoulders, as a share of their height, and widens the chest. */
const BREATH = { lift: 0.0056, widen: 0.009 };

/** How far the head leans in a gesture, radians. */
const GESTURE_TILT = 0.045;

/** Blinks are drawn at so many stages between open and closed. */
const BLINK_STAGES = 3;

/**
 * Draws a person as a figure. The same person is the same figure, to the pixel.
 *
 * A figure is drawn from parts: arms anew in every frame, since they move freely; trunk, legs and head from pictures
 * that are kept for each height, light, face and moment of a step.
 */
export function buildFigure(person: Person): Figure {
  const model = modelOf(person);
  const id = digestOf(person.name, person.look);
  const boxes = new Map<string, Box>();
  return {
    name: person.name,
    stature: statureOf(model.traits),
    faceHeight: (-model.body.chin[1] + model.body.head * 0.42) / 1000,
    headShare: model.body.head / 1000,
    stepLength: stepLength(model.body, model.outfit.stride) / 1000,
    draw: (context, at, pose, light) => {
      const rung = RUNG ** Math.ceil(Math.log(Math.max(1, at.height)) / Math.log(RUNG) - 1e-6);
      const tint = light && light.opacity > 0 ? light : undefined;
      drawFigure({ context, model, id, boxes, at, pose, rung, light: tint });
    },
  };
}

interface Drawing {
  readonly context: SKRSContext2D;
  readonly model: Model;
  /** Tells this figure's kept pictures from those of others. */
  readonly id: string;
  /** What each part covers, once it is known. */
  readonly boxes: Map<string, Box>;
  readonly at: { readonly x: number; readonly y: number; readonly height: number };
  readonly pose: Pose;
  /** Height at which the kept pictures are drawn, pixels: at least that of the figure. */
  readonly rung: number;
  readonly light: Light | undefined;
}

function drawFigure(drawing: Drawing): void {
  const { context, model, at, pose } = drawing;
  const { body, outfit } = model;
  const unit = at.height / 1000;
  const moment = pose.step === undefined ? undefined : momentOf(pose.step);
  const gait = moment === undefined ? standingGait(body) : walkingGait(body, moment, outfit.stride);
  const stride = moment === undefined ? "stands" : `walks ${moment}`;
  const lift = 1 + BREATH.lift * pose.breath;
  const tilt = EXPRESSIONS[pose.emotion].headTilt + GESTURE_TILT * pose.gesture;

  const onBody = (draw: () => void) => {
    context.save();
    context.scale(1 + BREATH.widen * pose.breath, lift);
    draw();
    context.restore();
  };
  const onHead = (draw: () => void) => {
    context.save();
    context.translate(body.chin[0] * unit, (body.chin[1] * lift + gait.sink) * unit);
    context.rotate(tilt);
    draw();
    context.restore();
  };
  const drawArm = (side: Side) => {
    context.save();
    context.scale(unit, unit);
    paintArmOf(takeUpPen(context, drawing.rung, drawing.light), model, gait, side, pose.gesture);
    context.restore();
  };

  context.save();
  context.translate(at.x, at.y);
  if (pose.facing === "left") context.scale(-1, 1);
  drawContactShadow(context, body.hip * unit);
  if (outfit.behind) onBody(() => stamp(drawing, `behind ${stride}`, "", (pen) => paintBehind(pen, model, gait)));
  onHead(() => stamp(drawing, "head from behind", "", (pen) => paintHeadBack(pen, model)));
  onBody(() => {
    drawArm("far");
    stamp(drawing, `trunk ${stride}`, "", (pen) => paintTrunk(pen, model, gait));
    drawArm("near");
    if (outfit.before) stamp(drawing, `before ${stride}`, "", (pen) => paintBefore(pen, model, gait));
  });
  const { emotion, mouth } = pose;
  const blink = Math.round(Math.min(1, Math.max(0, pose.blink)) * BLINK_STAGES) / BLINK_STAGES;
  onHead(() =>
    stamp(drawing, "head", `${emotion} ${mouth} ${blink}`, (pen) => paintHeadOf(pen, model, { emotion, mouth, blink })),
  );
  context.restore();
}

/** Puts the picture of a part at the origin. `variant` tells pictures of a part that all cover the same. */
function stamp(drawing: Drawing, part: string, variant: string, paint: Paint): void {
  const { context, id, at, rung, light, boxes } = drawing;
  const key = `${id} ${rung} ${light ? `${light.color} ${light.opacity}` : ""} ${part} ${variant}`;
  const { canvas, x, y } = rasters.take(key, () => {
    const box = boxes.get(part) ?? measureBox(paint);
    boxes.set(part, box);
    return rasterize(rung, light, box, paint);
  });
  const ratio = at.height / rung;
  context.drawImage(canvas, x * ratio, y * ratio, canvas.width * ratio, canvas.height * ratio);
}
