import type { Body } from "../measure-body.ts";
import type { Point } from "../pen.ts";

/** Where the legs are at one moment. Feet are given by their ankles. */
export interface Gait {
  readonly near: Point;
  readonly far: Point;
  /** How far each toe points down, radians. */
  readonly nearTilt: number;
  readonly farTilt: number;
  /** How far the hips have sunk, and which way a hem and the arms swing: -1 to 1. */
  readonly sink: number;
  readonly swing: number;
}

/** Of the steps of a walk, so many moments are told apart: about one a frame at 25 frames and two steps a second. */
const MOMENTS_PER_STEP = 12;

/** The moment of a walk that is drawn for `step`, so that its pictures can be kept; a walk repeats after two steps. */
export function momentOf(step: number): number {
  return (
    ((Math.round(step * MOMENTS_PER_STEP) % (2 * MOMENTS_PER_STEP)) + 2 * MOMENTS_PER_STEP) % (2 * MOMENTS_PER_STEP)
  );
}

/** Legs of one who stands, turned a little to where they look. */
export function standingGait(body: Body): Gait {
  return {
    near: [-body.hip * 0.6 - 8, body.ankleY],
    far: [body.hip * 0.5 + 8, body.ankleY - 4],
    nearTilt: 0,
    farTilt: 0,
    sink: 0,
    swing: 0,
  };
}

/** How far a step carries: see `Outfit` for `stride`. */
export function stepLength(body: Body, stride: number): number {
  return -body.crotchY * 0.54 * stride;
}

/** Legs of one who walks to the right, at a `moment` as `momentOf` gives it; see `Outfit` for `stride`. */
export function walkingGait(body: Body, moment: number, stride: number): Gait {
  const phase = (moment / MOMENTS_PER_STEP) * Math.PI;
  const near = stepping(body, phase, stride);
  const far = stepping(body, phase + Math.PI, stride);
  return {
    near: [near.ankle[0] - 6, near.ankle[1]],
    far: [far.ankle[0] + 6, far.ankle[1] - 3],
    nearTilt: near.tilt,
    farTilt: far.tilt,
    // The hips are lowest when the feet are furthest apart.
    sink: 10 * stride * Math.cos(phase) ** 2,
    swing: stride * Math.cos(phase),
  };
}

/** A foot glides back on the ground for half the cycle, and swings forwards above it for the other half. */
function stepping(body: Body, phase: number, stride: number): { ankle: Point; tilt: number } {
  const reach = stepLength(body, stride) / 2;
  const lift = Math.max(0, -Math.sin(phase));
  const pushingOff = Math.max(0, -Math.sin(phase + 0.5)) * Math.max(0, -Math.cos(phase));
  return {
    ankle: [reach * Math.cos(phase) - 10 * lift, body.ankleY - stride * (26 * lift + 18 * pushingOff)],
    tilt: 0.7 * stride * pushingOff + 0.16 * lift - 0.28 * Math.max(0, Math.cos(phase)) * lift,
  };
}
