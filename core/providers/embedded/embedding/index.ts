import { EMBEDDING_DIMENSIONS, type EmbeddingModel } from "#core/providers/embedding.ts";
import { runInWorker } from "#core/workers/index.ts";
import { embedText } from "./embed-text.ts";

export { embedText } from "./embed-text.ts";
export { dotProduct, WORD_DIMENSIONS, wordSimilarity, wordVector } from "./read-word-vectors.ts";

/** Texts beyond which a worker thread takes over: embedding these takes less time than a request can wait unnoticed. */
const TEXTS_AT_ONCE = 8;

/** The embedding model that needs no key and no network: shared words and word meanings, hashed into one vector. */
export const embeddedEmbedding: EmbeddingModel = {
  name: "embedded-hybrid-1",
  dimensions: EMBEDDING_DIMENSIONS,
  async embed(texts, { signal }) {
    signal?.throwIfAborted();
    if (texts.length <= TEXTS_AT_ONCE) return texts.map(embedText);
    return runInWorker<Float32Array[]>(new URL("./embed-batch.ts", import.meta.url), "embedBatch", texts, { signal });
  },
};
