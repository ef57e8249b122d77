import { FRAMES_PER_SECOND } from "#core/media/encoding.ts";
import { cropLayer } from "../picture/stage/crop-layer.ts";
import type { Layer, Stage } from "../picture/stage/stage.ts";
import { layPlate } from "./draw-layers.ts";
import type { Framing } from "./frame-shot.ts";
import { furthestSlide } from "./move-camera.ts";
import type { Shot } from "./shot.ts";

/** What of the stage a shot shows behind and before the people. */
export interface Plates {
  readonly behind: readonly Layer[];
  readonly before: readonly Layer[];
}

/** Layers nearer than this go with the people in a medium shot, the others with the distance. */
const NEAR = 0.7;
/** A close shot's background: how far away it moves as, and its blur as a share of the frame's height. */
const BACKDROP_DEPTH = 0.5;
const BACKDROP_BLUR = 0.011;
/** A blurred picture has no detail that so few pixels would lose. */
const BACKDROP_RESOLUTION = 0.5;

/**
 * Makes ready what is drawn in every frame of a shot. Wide shots move every layer by its depth; in medium shots and
 * details two planes do, and behind a close one the whole place is one blurred picture. What drifts and swells holds
 * still in these, for it takes but a few seconds.
 */
export function layPlates(stage: Stage, { subject, fromFrame }: Shot, framing: Framing): Plates {
  const { size, behind, before } = stage;
  const shared = { size, framing, slide: furthestSlide(subject, framing), atS: fromFrame / FRAMES_PER_SECOND };
  switch (subject.kind) {
    case "wide":
    case "vista":
      return { behind, before };
    case "detail":
    case "group": {
      const far = behind.filter(({ depth }) => depth < NEAR);
      const near = behind.filter(({ depth }) => depth >= NEAR);
      return {
        behind: [
          ...(far.length > 0 ? [layPlate(far, { ...shared, depth: meanDepth(far), resolution: 1, blur: 0 })] : []),
          // Often but the ground: no frame pays for the air above it.
          ...(near.length > 0 ? cropLayer(layPlate(near, { ...shared, depth: 1, resolution: 1, blur: 0 })) : []),
        ],
        // What frames the wide view would cover what this one is about.
        before: [],
      };
    }
    case "close":
      return {
        behind: [
          layPlate(behind, {
            ...shared,
            depth: BACKDROP_DEPTH,
            resolution: BACKDROP_RESOLUTION,
            blur: BACKDROP_BLUR,
          }),
        ],
        before: [],
      };
  }
}

function meanDepth(layers: readonly Layer[]): number {
  return layers.reduce((sum, { depth }) => sum + depth, 0) / layers.length;
}
