import type { SKRSContext2D } from "@napi-rs/canvas";

/** Something filmed: it draws any of its frames, over the whole of the canvas. */
export interface Footage {
  readonly drawFrame: (context: SKRSContext2D, frame: number) => void;
}
