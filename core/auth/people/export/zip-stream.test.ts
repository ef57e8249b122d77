import { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { zipStream } from "./zip-stream.ts";

const MIB = 1024 * 1024;
const CHUNK = 64 * 1024;

/** A stream of so many bytes that tells how many were taken of it. */
function counted(bytes: number): { content: Readable; taken: () => number } {
  let taken = 0;
  const content = new Readable({
    read() {
      this.push(taken === bytes ? null : Buffer.alloc(CHUNK, taken / CHUNK));
      if (taken < bytes) taken += CHUNK;
    },
  });
  return { content, taken: () => taken };
}

describe("an archive as a stream", () => {
  it("has each entry whole, compressed where that is worth it", async () => {
    const archive = zipStream(async (zip) => {
      await zip.addText("README.txt", "Größe");
      await zip.addStream("data/empty.json", Readable.from([]), { compress: true });
      await zip.addStream("media/zeros.bin", counted(2 * MIB).content, { bytes: 2 * MIB, compress: true });
    });
    const bytes = Buffer.concat(await archive.toArray());
    expect(bytes.length).toBeLessThan(10_000);
    const files = unzipSync(new Uint8Array(bytes));
    expect(Object.keys(files)).toEqual(["README.txt", "data/empty.json", "media/zeros.bin"]);
    expect(strFromU8(files["README.txt"] ?? new Uint8Array())).toBe("Größe");
    expect(files["media/zeros.bin"]?.length).toBe(2 * MIB);
  });

  it("takes no more of an entry than its reader takes of it", async () => {
    const { content, taken } = counted(32 * MIB);
    let [read, furthest] = [0, 0];
    const slow = new Writable({
      write(chunk: Buffer, _, done) {
        read += chunk.length;
        furthest = Math.max(furthest, taken() - read);
        setImmediate(done);
      },
    });
    await pipeline(
      zipStream((zip) => zip.addStream("film.mp4", content, { bytes: 32 * MIB, compress: false })),
      slow,
    );
    expect(read).toBeGreaterThan(32 * MIB);
    expect(furthest).toBeLessThan(MIB);
  });

  it("fails with what an entry fails with", async () => {
    const broken = new Readable({ read: () => broken.destroy(new Error("The store has gone.")) });
    const archive = zipStream((zip) => zip.addStream("film.mp4", broken, { compress: false }));
    await expect(archive.toArray()).rejects.toThrow("The store has gone.");
  });

  it("lets go of what it was adding when its reader gives up", async () => {
    const { content } = counted(64 * MIB);
    const archive = zipStream((zip) => zip.addStream("film.mp4", content, { compress: false }));
    for await (const _ of archive) break;
    expect(archive.destroyed).toBe(true);
    await expect.poll(() => content.destroyed).toBe(true);
  });
});
