import { embedText } from "./embed-text.ts";

/** Runs in a worker thread: the vectors of many texts, in order. */
export function embedBatch(texts: readonly string[]): Float32Array[] {
  return texts.map(embedText);
}
