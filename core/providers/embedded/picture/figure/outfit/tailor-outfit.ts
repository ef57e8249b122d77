import type { Traits } from "../choose-traits.ts";
import { tailorApron } from "./apron.ts";
import { tailorCloak } from "./cloak.ts";
import { tailorCoat } from "./coat.ts";
import { tailorDress } from "./dress.ts";
import type { Outfit, Tailor } from "./outfit.ts";
import { tailorPlain } from "./plain.ts";
import { tailorRobe } from "./robe.ts";
import { tailorSuit } from "./suit.ts";
import { tailorSweater } from "./sweater.ts";
import { tailorUniform } from "./uniform.ts";

const TAILORS: Record<Traits["outfit"], Tailor> = {
  plain: tailorPlain,
  coat: tailorCoat,
  dress: tailorDress,
  uniform: tailorUniform,
  robe: tailorRobe,
  apron: tailorApron,
  suit: tailorSuit,
  cloak: tailorCloak,
  sweater: tailorSweater,
};

/** The outfit that a person wears. */
export function tailorOutfit(traits: Traits): Outfit {
  return TAILORS[traits.outfit](traits);
}
