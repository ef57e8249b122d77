import { smoothstep } from "#core/smoothstep.ts";
import type { FrameSize, Layer } from "../picture/stage/stage.ts";
import type { Framing } from "./frame-shot.ts";
import type { Move, Subject } from "./shot.ts";

/** Where the camera has moved to within its shot. */
export interface Camera {
  /** Pixels of the wide view, sideways, where figures stand. */
  readonly x: number;
  /** How much larger figures are than at the shot's widest: 1 and above. */
  readonly dolly: number;
}

/** How a layer lies on the frame: `frame = (wide view - left, top) · scale`. */
export interface View {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** The opening's push comes to this share closer in the end, and has done most of it after this long. */
const OPENING_PUSH = 0.055;
const OPENING_S = 6;

/** The camera of a source's first shot: a slow push in that depends on time alone, however long the shot is. */
export function openingCamera(atS: number): Camera {
  return { x: 0, dolly: 1 + OPENING_PUSH * (1 - Math.exp(-atS / OPENING_S)) };
}

/** How far a shot's camera moves: closer by `dolly`, or sideways by `slide`, a share of what the shot shows. */
const REACH: Record<Subject["kind"], { readonly dolly: number; readonly slide: number }> = {
  wide: { dolly: 0.05, slide: 0.05 },
  vista: { dolly: 0.05, slide: 0.1 },
  detail: { dolly: 0.06, slide: 0.05 },
  group: { dolly: 0.035, slide: 0.03 },
  close: { dolly: 0.04, slide: 0.02 },
};

/** The camera at `progress` of its shot, 0 to 1. */
export function cameraAt(subject: Subject, move: Move, framing: Framing, progress: number): Camera {
  const { dolly, slide } = REACH[subject.kind];
  const eased = ease(progress);
  const span = slide * framing.width;
  switch (move) {
    case "push":
      return { x: 0, dolly: 1 + dolly * eased };
    case "pull":
      return { x: 0, dolly: 1 + dolly * (1 - eased) };
    case "left":
      return { x: span * (0.5 - eased), dolly: 1 };
    case "right":
      return { x: span * (eased - 0.5), dolly: 1 };
  }
}

/** Furthest that any shot of this kind slides to a side, in pixels of the wide view. */
export function furthestSlide(subject: Subject, framing: Framing): number {
  return (REACH[subject.kind].slide * framing.width) / 2;
}

/**
 * How the plane at `depth` lies on the frame. A shot's framing is a crop of the wide view, the same for every plane;
 * the move within it is the camera's own, so that near planes move more than far ones. A dolly that makes figures
 * larger by `d` has come nearer by 1 − 1/d of their distance, and a plane at 1/depth of it grows by 1 / (1 − depth · (1 − 1/d)).
 */
export function viewOf(depth: Layer["depth"], size: FrameSize, framing: Framing, camera: Camera): View {
  const growth = 1 / Math.max(0.2, 1 - depth * (1 - 1 / camera.dolly));
  const widest = size.width / framing.width;
  const scale = widest * growth;
  const widestTop = framing.y - size.height / 2 / widest;
  return {
    left: framing.x + camera.x * depth - size.width / 2 / scale,
    top: framing.pivotY - (framing.pivotY - widestTop) / growth,
    scale,
  };
}

/** Mostly even, as a dolly on rails: a cut hides where it starts and stops. */
function ease(progress: number): number {
  return 0.55 * progress + 0.45 * smoothstep(progress);
}
