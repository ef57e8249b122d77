import { text } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { eventId, toEventStream } from "./event-stream.ts";

async function* tell(...values: readonly unknown[]) {
  yield* values;
}

describe("toEventStream", () => {
  it("writes each value as an event with an id of its own, and ends with the last", async () => {
    const written = await text(toEventStream(tell({ stage: "reading" }, { stage: "two\nlines" })));
    const [retry, first, second, end] = written.split("\n\n");
    expect(retry).toMatch(/^retry: \d+$/);
    expect(first).toBe(`id: ${eventId('{"stage":"reading"}')}\ndata: {"stage":"reading"}`);
    expect(second).toContain('data: {"stage":"two\\nlines"}');
    expect(end).toBe("");
  });

  it("shows that it lives while there is nothing to tell", async () => {
    const { promise, resolve } = Promise.withResolvers<number>();
    const stream = toEventStream(
      (async function* () {
        yield await promise;
      })(),
      5,
    );
    let written = "";
    for await (const chunk of stream) {
      written += chunk;
      if (written.includes(":\n\n")) resolve(1);
    }
    expect(written).toContain("data: 1");
  });

  it("lets what tells end once nobody reads", async () => {
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    const stream = toEventStream(
      (async function* () {
        try {
          for (;;) {
            yield 1;
            await setImmediate();
          }
        } finally {
          resolve();
        }
      })(),
    );
    for await (const _ of stream) break;
    await ended;
    expect(stream.destroyed).toBe(true);
  });

  it("fails as what tells fails", async () => {
    const failing = (async function* () {
      yield 1;
      throw new Error("gone");
    })();
    await expect(text(toEventStream(failing))).rejects.toThrow("gone");
  });
});
