import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import type { FrameSize } from "../picture/stage/stage.ts";

/**
 * The camera and whoever keeps their place stand for so many frames: 80 ms, "on twos" as animators say. At the pace of
 * these moves a step is less than a pixel, a mouth changes about as often as sounds do, and most of a frame's cost is paid
 * half as often.
 */
const HELD_FRAMES = 2;

/** The frame whose camera `frame` is seen with, in a shot that begins at `fromFrame`. */
export function heldFrame(frame: number, fromFrame: number): number {
  return frame - ((frame - fromFrame) % HELD_FRAMES);
}

export interface Backdrop {
  /**
   * Covers the context with what `paint` drew for `frame`; it is asked to only if another frame was drawn before. Where
   * nobody moves before it there is nothing to be drawn on it again, and a copy is saved.
   */
  readonly draw: (context: SKRSContext2D, frame: number, moves: boolean, paint: Paint) => void;
}

type Paint = (context: SKRSContext2D) => void;

/** Keeps the picture behind whoever moves from one frame to the next. */
export function holdBackdrop({ width, height }: FrameSize): Backdrop {
  const canvas = createCanvas(width, height);
  const own = canvas.getContext("2d");
  let drawn: number | undefined;
  return {
    draw(context, frame, moves, paint) {
      if (!moves) return paint(context);
      if (drawn !== frame) paint(own);
      drawn = frame;
      context.drawImage(canvas, 0, 0);
    },
  };
}
