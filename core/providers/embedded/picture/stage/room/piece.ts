import type { Color } from "../../color.ts";

/** A piece of furniture, and where it stands. */
export interface Piece {
  /** Middle of its foot. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly wood?: Color;
  /** Shift of its light, for what stands in the shade. */
  readonly lit?: number;
}

/** Brown oak, where no other wood is named. */
export const WOOD: Color = "#7d5537";
