import type { Sleeve } from "../body/arms.ts";
import type { Gait } from "../body/gait.ts";
import type { Legwear } from "../body/paint-legs.ts";
import type { Traits } from "../choose-traits.ts";
import type { Body } from "../measure-body.ts";
import type { Pen } from "../pen.ts";

/** What a piece of clothing is drawn on. */
export interface Wearer {
  readonly pen: Pen;
  readonly body: Body;
  readonly gait: Gait;
}

/** An outfit as it is drawn: from the back to the front. */
export interface Outfit {
  /** Length of a step against that in trousers: long hems leave less room. */
  readonly stride: number;
  readonly sleeve: Sleeve;
  readonly legwear: Legwear;
  /** What hangs behind the body and the arms. */
  readonly behind?: (wearer: Wearer) => void;
  /** The trunk's clothes, over the legs, under the near arm. */
  readonly trunk: (wearer: Wearer) => void;
  /** What lies over the near arm. */
  readonly before?: (wearer: Wearer) => void;
}

/** Makes an outfit for a person. */
export type Tailor = (traits: Traits) => Outfit;
