import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import type { Mood, PlaceKind, TimeOfDay, Weather } from "#core/providers/vocabulary.ts";
import type { Color } from "../color.ts";

/** What decides how a place looks. The same setting gives the same stage, to the pixel. */
export interface Setting {
  readonly seed: string;
  readonly place: PlaceKind;
  readonly timeOfDay: TimeOfDay;
  readonly weather: Weather;
  readonly mood: Mood;
}

export interface FrameSize {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * A drawn part of a stage, such as the far hills. All measures are pixels of the wide view, whose top left corner is
 * (0, 0); a layer reaches beyond the frame on all sides by as much as the camera may move (`OVERSCAN`), or ends where
 * nothing of it is left, so that no frame pays for transparent pixels.
 */
export interface Layer {
  readonly image: Canvas;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How much it moves with the camera: 0 at the horizon, 1 where the figures stand, above 1 before them. */
  readonly depth: number;
  /** Pixels a second that it moves by itself, such as clouds; such a layer repeats itself sideways after `width`. */
  readonly driftPerS?: number;
  /** Pixels that it rises and sinks by, and how often a second: water, a ship's deck. */
  readonly swell?: { readonly amplitude: number; readonly perS: number };
}

/** The share of the frame's size that a layer reaches beyond it on each side, at least, times its depth. */
export const OVERSCAN = 0.08;

/** A place, drawn and ready to be filmed. */
export interface Stage {
  readonly size: FrameSize;
  /** Back to front. Figures stand between those of `behind` and those of `before`. */
  readonly behind: readonly Layer[];
  readonly before: readonly Layer[];
  /** Where figures stand in the wide view: y of their feet, and how tall a grown person is there, in pixels. */
  readonly groundY: number;
  readonly figureHeight: number;
  /** Left and right ends of the ground that figures can stand on, in pixels. */
  readonly ground: readonly [left: number, right: number];
  /** Where a detail shot may look, such as the lamp, the window, the ship: centres with a width, in pixels. */
  readonly details: readonly { readonly x: number; readonly y: number; readonly width: number }[];
  /** Light that falls on the figures: a colour laid over them, and where it comes from, -1 left to 1 right. */
  readonly light: { readonly color: Color; readonly opacity: number; readonly from: number };
  /** Mood and vignette: drawn over every frame of the size of the frame, whatever the camera does. */
  readonly overlay: Canvas;
  /** Draws what moves in the air at a time: rain, snow, fog, lightning, dust, fireflies, sparks. Deterministic. */
  readonly drawAir: (context: SKRSContext2D, atS: number) => void;
}
