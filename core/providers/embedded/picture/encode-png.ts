import { promisify } from "node:util";
import { crc32, deflate, constants as zlib } from "node:zlib";
import type { Canvas } from "@napi-rs/canvas";
import { letGo } from "./let-go.ts";

const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
/** Eight bits a channel, red, green and blue, deflated, filtered by row, not interlaced. */
const FORMAT = [8, 2, 0, 0, 0];
/** How a PNG decoder is to understand colours: sRGB, perceptual. */
const PERCEPTUAL = 0;
/** The row filter that takes each byte as the difference from the one above it. */
const FILTER_UP = 2;

/**
 * Encodes an opaque picture as a PNG (W3C Recommendation, third edition). Drawn pictures are even areas: as differences
 * from the row above, runs of zeros are nearly all that there is to find. Looking for these alone takes a tenth of the
 * time of the canvas's own encoder, for stills a tenth smaller.
 */
export async function encodePng(canvas: Canvas): Promise<Uint8Array> {
  const { width, height } = canvas;
  const header = Buffer.alloc(8);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const pixels = canvas.data();
  const rows = filteredRows(pixels, width, height);
  letGo(pixels);
  // Not at once: a thread gives back the memory of pictures only when it comes to rest between two pieces of work.
  const deflated = await promisify(deflate)(rows, { strategy: zlib.Z_RLE });
  letGo(rows);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", Buffer.concat([header, Buffer.from(FORMAT)])),
    chunk("sRGB", Buffer.of(PERCEPTUAL)),
    chunk("IDAT", deflated),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Rows of RGB from pixels of RGBA, each after the number of its filter. */
function filteredRows(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const rows = new Uint8Array(height * (1 + 3 * width));
  let to = 0;
  for (let y = 0; y < height; y++) {
    rows[to++] = FILTER_UP;
    const end = (y + 1) * width * 4;
    for (let at = end - width * 4; at < end; at += 4) {
      for (let channel = at; channel < at + 3; channel++) {
        rows[to++] = (pixels[channel] ?? 0) - (pixels[channel - width * 4] ?? 0);
      }
    }
  }
  return rows;
}

/** Length, type, data and their checksum. */
function chunk(type: string, data: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, checksum]);
}
