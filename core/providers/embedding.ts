import type { ModelCall } from "./reservation.ts";

export const EMBEDDING_DIMENSIONS = 1536;

export interface EmbeddingModel {
  readonly name: string;
  readonly dimensions: typeof EMBEDDING_DIMENSIONS;
  /** One unit vector of {@link dimensions} numbers for each text, in order; the same text always gives the same. */
  embed(texts: readonly string[], call: ModelCall): Promise<Float32Array[]>;
}
