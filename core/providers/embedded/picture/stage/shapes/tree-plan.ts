import type { Random } from "../../../seeded/random.ts";
import type { Color } from "../../color.ts";

/** A tree, and where it stands. */
export interface TreePlan {
  readonly x: number;
  /** y of its foot. */
  readonly y: number;
  readonly height: number;
  readonly distance: number;
  readonly leaf: Color;
}

/** The colour of trunks. */
export const BARK: Color = "#6b4b38";

/** The colour of snow that lies on something. */
export const SNOW: Color = "#f1f5fb";

/** Leaf colours of one season: the same for a whole stage, so that a wood looks like a wood. */
export function foliage(random: Random): readonly [Color, Color, Color] {
  return random.pick<readonly [Color, Color, Color]>([
    ["#5d9440", "#4a8a4c", "#7da244"],
    ["#4f8a55", "#3f7d5b", "#6f9e55"],
    ["#74a03c", "#5b8f3f", "#93ac48"],
    ["#c98a35", "#b8643a", "#9a9a3f"],
  ]);
}
