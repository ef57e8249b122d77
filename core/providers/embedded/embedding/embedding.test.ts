import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { grantReservation } from "#core/providers/reservation.ts";
import { stopWorkers } from "#core/workers/index.ts";
import { dotProduct, embeddedEmbedding, embedText, WORD_DIMENSIONS, wordSimilarity, wordVector } from "./index.ts";

const similarity = (a: string, b: string) => dotProduct(embedText(a), embedText(b));

afterAll(stopWorkers);

describe("the embedded embedding model", () => {
  it("gives unit vectors of 1,536 numbers, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.lorem()), (text) => {
        const vector = embedText(text);
        expect(vector).toHaveLength(1536);
        expect(dotProduct(vector, vector)).toBeCloseTo(1, 5);
      }),
      { numRuns: 200 },
    );
  });

  it("gives these very bits on every machine", () => {
    const digest = createHash("sha256");
    for (const text of [
      "The keeper lit the lamp.",
      "Der Wärter zündete die Lampe an.",
      "灯台守がランプに火をつけた。",
      "",
    ]) {
      digest.update(new Uint8Array(embedText(text).buffer));
    }
    expect(digest.digest("hex")).toBe("9269628270674a4398c58c376515ac17d04a964278f3624bd19c64c93f6fb4c2");
  });

  it("gives the same vectors from a worker thread as from here, in order", async () => {
    const texts = Array.from({ length: 40 }, (_, index) => `Passage ${index} tells of the ${index} ships in the bay.`);
    expect(await embeddedEmbedding.embed(texts, { reservation: grantReservation(0) })).toEqual(texts.map(embedText));
  });

  it("stops when it is told to", async () => {
    await expect(
      embeddedEmbedding.embed(["a", "b"], { reservation: grantReservation(0), signal: AbortSignal.abort() }),
    ).rejects.toThrow(/abort/i);
  });

  it("finds a text by other words for the same thing", () => {
    const question = "A boat sinks in a gale.";
    expect(similarity(question, "The ship went down in the storm with all her crew.")).toBeGreaterThan(
      similarity(question, "The librarian sorted her cards at the long table.") + 0.1,
    );
  });

  it("finds a text by shared words in languages it has no word vectors for", () => {
    expect(similarity("Где карта острова?", "Карта острова лежала на столе.")).toBeGreaterThan(
      similarity("Где карта острова?", "Утром шёл снег.") + 0.1,
    );
    expect(similarity("地図はどこですか", "古い地図が机の上にあった。")).toBeGreaterThan(
      similarity("地図はどこですか", "朝、雪が降った。") + 0.05,
    );
  });

  it("knows which words are used alike", () => {
    expect(wordVector("lighthouse")).toHaveLength(WORD_DIMENSIONS);
    expect(wordVector("qqqqq")).toBeUndefined();
    expect(wordSimilarity("captain", "sailor")).toBeGreaterThan(wordSimilarity("captain", "soup") + 0.2);
    expect(wordSimilarity("captain", "qqqqq")).toBe(0);
  });
});
