import type { SKRSContext2D } from "@napi-rs/canvas";
import type { MouthShape } from "#core/providers/speech.ts";
import type { Emotion } from "#core/providers/vocabulary.ts";
import type { Light } from "./pen.ts";

/** What a figure does in one frame. */
export interface Pose {
  readonly emotion: Emotion;
  readonly mouth: MouthShape;
  /** Which way the figure looks on the screen. */
  readonly facing: "left" | "right";
  /** 0 open to 1 closed. */
  readonly blink: number;
  /** 0 to 1, once a breath: the chest rises, the shoulders follow. */
  readonly breath: number;
  /** How far the arms and the head are in a gesture of speaking, 0 at rest to 1. */
  readonly gesture: number;
  /** Phase of a walk, counted in steps; absent for one who stands. */
  readonly step?: number;
}

/** A person, drawn: the same in every scene and at every size. */
export interface Figure {
  readonly name: string;
  /** Height against that of a grown person of average height, 1; a child is about 0.7. */
  readonly stature: number;
  /** Where the middle of the face is, as a share of the figure's height from its feet up. */
  readonly faceHeight: number;
  /** Height of the head, chin to crown, as a share of the figure's height. */
  readonly headShare: number;
  /** How far a step of a walk carries, as a share of the figure's height: to move by it keeps the feet from gliding. */
  readonly stepLength: number;
  /**
   * Draws the figure with its feet at (x, y) and `height` pixels tall, hat not counted. What does not change between
   * frames is drawn once for each height and kept.
   *
   * @param light a colour laid over the figure alone, as the stage says.
   */
  readonly draw: (
    context: SKRSContext2D,
    at: { readonly x: number; readonly y: number; readonly height: number },
    pose: Pose,
    light?: Light,
  ) => void;
}
