/** The models that can be called, with what a call costs. Prices as of 2026-11-23. */
import * as z from "zod";

/** The values of `usage_logs.resource_type` that stand for a call of a model. */
export const Capability = z.enum(["text", "embedding", "image", "speech", "music", "sound", "video", "lipsync"]);
export type Capability = z.infer<typeof Capability>;

/** At most this is paid for one call, in USD, by the first word of the model's name: its vendor. */
const pricesUsd: ReadonlyMap<string, number> = new Map([["embedded", 0]]);

/** What a call of `model` may cost at most, in USD. */
export function priceUsd(model: string): number {
  const vendor = model.split("-", 1)[0] ?? model;
  const price = pricesUsd.get(vendor);
  if (price === undefined) throw new RangeError(`The model ${model} has no price, so it cannot be called.`);
  return price;
}
