import type { Stage } from "../picture/stage/stage.ts";
import type { Presence } from "./place-people.ts";

/** Where somebody's feet are in the wide view, in pixels. */
export interface Standpoint {
  readonly x: number;
  readonly y: number;
}

export type Ground = Pick<Stage, "size" | "groundY" | "figureHeight" | "ground">;

/** Distance between two people who talk, as a share of a grown person's height. */
const TALKING_DISTANCE = 0.84;
/** Width that a person takes, as a share of the same. */
const PERSON_WIDTH = 0.3;
/** The two sides of a conversation stand apart by this share of a place more. */
const ACROSS = 0.2;
/** Who is alone stands this far from the middle, and looks into the free side. */
const ALONE = 0.34;

/** Where the place of a presence is: the row is centred on the ground and drawn together where that is narrow. */
export function standpoint(
  { size, groundY, figureHeight, ground: [left, right] }: Ground,
  { place, places, side }: Pick<Presence, "place" | "places" | "side">,
): Standpoint {
  const from = Math.max(left, 0);
  const to = Math.min(right, size.width);
  const middle = (from + to) / 2;
  const outwards = side === "left" ? -1 : 1;
  const room = to - from - PERSON_WIDTH * figureHeight;
  if (places === 1) return { x: middle + outwards * Math.min(ALONE * figureHeight, room / 3), y: groundY };
  const distance = Math.min(TALKING_DISTANCE * figureHeight, room / (places - 1 + ACROSS));
  const steps = place - (places - 1) / 2 + (outwards * ACROSS) / 2;
  // Who stands at the end of a long row stands a little further back.
  const back = Math.abs(steps) > 1.4 ? 0.018 : 0;
  return { x: middle + steps * distance, y: groundY - back * figureHeight };
}

/** Where somebody who walks in comes from, or goes to: just beyond the edge of the wide view on their side. */
export function offstage({ size, figureHeight }: Ground, { side }: Pick<Presence, "side">): number {
  const beyond = 0.3 * figureHeight;
  return side === "left" ? -beyond : size.width + beyond;
}
