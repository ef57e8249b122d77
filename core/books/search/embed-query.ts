import { callModel } from "#core/billing/index.ts";
import { BoundedMap } from "#core/bounded-map.ts";
import { digestOf } from "#core/digest.ts";
import { embeddingModel } from "#core/providers/routing.ts";

/** Queries whose vectors are kept: the next page of a search asks for the same one. 6 kB each. */
const QUERIES_KEPT = 200;

const kept = new BoundedMap<string, Float32Array>(QUERIES_KEPT);

/**
 * The vector of what somebody looks for, by the model that embeds passages. `undefined` for a text without a letter or a
 * digit, which means nothing to a model of words.
 */
export async function embedQuery(userId: string, text: string): Promise<Float32Array | undefined> {
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  const digest = digestOf([embeddingModel.name, text]);
  const known = kept.get(digest);
  if (known) return known;
  const work = { userId, filmId: null, capability: "embedding", model: embeddingModel.name, digest } as const;
  const [vector] = await callModel(work, (call) => embeddingModel.embed([text], call));
  if (vector) kept.set(digest, vector);
  return vector;
}
