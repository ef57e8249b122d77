import type { SKRSContext2D } from "@napi-rs/canvas";

/** Something filmed: it draws any of its frames, over the whole of the canvas. */
export interface Footage {
  readonly drawFrame: (context: SKRSContext2D, frame: number) => void;
  /** Whether a frame shows the very same as the one before, so that it need not be drawn. */
  readonly isRepeat: (frame: number) => boolean;
}
