import { createCanvas } from "@napi-rs/canvas";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeJpeg, makePng, makeWebp } from "./picture.fixture.ts";
import { readPictureFormat } from "./picture-formats.ts";

describe("the format of a picture", () => {
  it("is read from what an encoder makes", () => {
    const canvas = createCanvas(37, 91);
    canvas.getContext("2d").fillRect(3, 3, 20, 20);
    const encoded = [canvas.toBuffer("image/png"), canvas.toBuffer("image/jpeg"), canvas.toBuffer("image/webp")];
    expect(encoded.map(readPictureFormat)).toEqual([
      { contentType: "image/png", extension: "png", width: 37, height: 91 },
      { contentType: "image/jpeg", extension: "jpg", width: 37, height: 91 },
      { contentType: "image/webp", extension: "webp", width: 37, height: 91 },
    ]);
  });

  it.each([
    ["a PNG", makePng(4096, 4000)],
    ["a JPEG with other segments first", makeJpeg(4096, 4000, 60_000)],
    ["a lossy WebP", makeWebp("VP8 ", 4096, 4000)],
    ["a lossless WebP", makeWebp("VP8L", 4096, 4000)],
    ["a WebP with more to it", makeWebp("VP8X", 4096, 4000)],
  ])("has the size of %s", (_, bytes) => {
    expect(readPictureFormat(bytes)).toMatchObject({ width: 4096, height: 4000 });
  });

  it.each([
    ["SVG", '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><script>alert(1)</script></svg>'],
    ["HTML", "<!doctype html><script>alert(1)</script>"],
    ["GIF", "GIF89a\x01\x00\x01\x00\x00\x00\x00;"],
    ["nothing", ""],
  ])("is none for %s", (_, text) => {
    expect(readPictureFormat(Buffer.from(text, "latin1"))).toBeUndefined();
  });

  it("is none for what breaks off before the size, and comes to an end on any bytes", () => {
    for (const whole of [makePng(9, 9), makeJpeg(9, 9), makeWebp("VP8X", 9, 9)]) {
      expect(readPictureFormat(whole.subarray(0, 18))).toBeUndefined();
    }
    const beginnings = ["\x89PNG\r\n\x1a\n", "\xff\xd8\xff", "RIFF0000WEBPVP8 ", ""].map((text) =>
      Buffer.from(text, "latin1"),
    );
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 200 }), (beginning, rest) => {
        const format = readPictureFormat(Buffer.concat([beginning, rest]));
        expect([undefined, "image/png", "image/jpeg", "image/webp"]).toContain(format?.contentType);
      }),
    );
  });
});
