/** A picture as its first bytes tell of it. */
export interface PictureFormat {
  readonly contentType: "image/png" | "image/jpeg" | "image/webp";
  readonly extension: "png" | "jpg" | "webp";
  readonly width: number;
  readonly height: number;
}

/**
 * Reads format and size of a PNG, JPEG or WebP by its bytes, whatever it is called. `undefined` for anything else: text,
 * such as SVG, which may have scripts in it, and what breaks off before it tells its size.
 */
export function readPictureFormat(bytes: Buffer): PictureFormat | undefined {
  try {
    return readPng(bytes) ?? readJpeg(bytes) ?? readWebp(bytes);
  } catch (thrown) {
    // What is cut off is read past its end.
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

/** PNG (ISO 15948), 5.2 and 11.2.2: signature, then IHDR with width and height. */
function readPng(bytes: Buffer): PictureFormat | undefined {
  if (bytes.toString("latin1", 0, 8) !== "\x89PNG\r\n\x1a\n" || bytes.toString("latin1", 12, 16) !== "IHDR")
    return undefined;
  return { contentType: "image/png", extension: "png", width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** JPEG (ITU-T T.81), B.1 and B.2.2: segments up to the frame header SOFn, which has height and width. */
function readJpeg(bytes: Buffer): PictureFormat | undefined {
  if (bytes.toString("hex", 0, 3) !== "ffd8ff") return undefined;
  for (let at = 2; ; ) {
    if (bytes.readUInt8(at) !== 0xff) return undefined;
    const marker = bytes.readUInt8(at + 1);
    // Bytes that fill up, and markers without a segment.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (isFrame(marker)) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
      return { contentType: "image/jpeg", extension: "jpg", width, height };
    } else if (marker === 0xd9 || marker === 0xda) return undefined;
    else at += 2 + bytes.readUInt16BE(at + 2);
  }
}

/** SOF0 to SOF15, between which stand three markers for other things: DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** WebP (RFC 9649), 2.4 to 2.7: RIFF with a first chunk of one of three kinds. */
function readWebp(bytes: Buffer): PictureFormat | undefined {
  if (bytes.toString("latin1", 0, 4) !== "RIFF" || bytes.toString("latin1", 8, 12) !== "WEBP") return undefined;
  const size = webpSize(bytes);
  return size && { contentType: "image/webp", extension: "webp", ...size };
}

function webpSize(bytes: Buffer): { width: number; height: number } | undefined {
  switch (bytes.toString("latin1", 12, 16)) {
    case "VP8X":
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    case "VP8L": {
      const packed = bytes.readUInt32LE(21);
      if (bytes.readUInt8(20) !== 0x2f) return undefined;
      return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
    }
    case "VP8 ":
      // A key frame's start code (RFC 6386, 9.1); the two highest bits of each size are for scaling.
      if (bytes.toString("hex", 23, 26) !== "9d012a") return undefined;
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    default:
      return undefined;
  }
}
