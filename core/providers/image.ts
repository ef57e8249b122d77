import * as z from "zod";
import type { ModelCall } from "./reservation.ts";
import { CardSpec, SceneSpec } from "./video.ts";
import { Person } from "./vocabulary.ts";

const Size = { width: z.number().int().positive(), height: z.number().int().positive() };

/** A still of a scene or a card at its best moment, a portrait of a character, or the cover of a book without one. */
export const ImageRequest = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("scene"),
    scene: SceneSpec.omit({ kind: true, frames: true, utterances: true, enters: true }),
    ...Size,
  }),
  z.object({ kind: z.literal("card"), card: CardSpec.omit({ frames: true }), ...Size }),
  z.object({ kind: z.literal("portrait"), person: Person, ...Size }),
]);
export type ImageRequest = z.infer<typeof ImageRequest>;

export interface ImageModel {
  readonly name: string;
  /** A PNG of exactly the size asked for. */
  draw(request: ImageRequest, call: ModelCall): Promise<Uint8Array>;
}
