import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

export const CHECKSUM_ALGORITHMS = ["crc32", "crc32c", "crc64nvme", "sha1", "sha256"] as const;
export type ChecksumAlgorithm = (typeof CHECKSUM_ALGORITHMS)[number];

export interface Checksum {
  update(data: Uint8Array): void;
  /** In base64, as headers carry it. */
  digest(): string;
}

export function createChecksum(algorithm: ChecksumAlgorithm): Checksum {
  switch (algorithm) {
    case "crc32": {
      let value = 0;
      return {
        update: (data) => {
          value = crc32(data, value);
        },
        digest: () => base64(value >>> 0),
      };
    }
    case "crc32c":
      return createCrc32c();
    case "crc64nvme":
      return createCrc64Nvme();
    case "sha1":
    case "sha256": {
      const hash = createHash(algorithm);
      return { update: (data) => void hash.update(data), digest: () => hash.digest("base64") };
    }
  }
}

function base64(value: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes.toString("base64");
}

/** CRC-32C (Castagnoli), reflected polynomial 0x82F63B78. */
function createCrc32c(): Checksum {
  const table = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
    return value;
  });
  let crc = 0xffffffff;
  return {
    update: (data) => {
      for (const byte of data) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
    },
    digest: () => base64((crc ^ 0xffffffff) >>> 0),
  };
}

/** CRC-64/NVME, reflected polynomial 0x9A6C9329AC4BC9B5, kept as two 32-bit halves: big integers are far slower. */
function createCrc64Nvme(): Checksum {
  const low = new Uint32Array(256);
  const high = new Uint32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let value = BigInt(byte);
    for (let bit = 0; bit < 8; bit++) value = value & 1n ? (value >> 1n) ^ 0x9a6c9329ac4bc9b5n : value >> 1n;
    low[byte] = Number(value & 0xffffffffn);
    high[byte] = Number(value >> 32n);
  }
  let crcLow = 0xffffffff;
  let crcHigh = 0xffffffff;
  return {
    update: (data) => {
      for (const byte of data) {
        const index = (crcLow ^ byte) & 0xff;
        crcLow = ((crcLow >>> 8) | (crcHigh << 24)) ^ (low[index] ?? 0);
        crcHigh = (crcHigh >>> 8) ^ (high[index] ?? 0);
      }
    },
    digest: () => {
      const bytes = Buffer.alloc(8);
      bytes.writeUInt32BE(~crcHigh >>> 0, 0);
      bytes.writeUInt32BE(~crcLow >>> 0, 4);
      return bytes.toString("base64");
    },
  };
}

/** The checksum that a request's headers or trailers announce. */
export function announcedChecksum(headers: Readonly<Record<string, unknown>>): ChecksumAlgorithm | undefined {
  const trailer = String(headers["x-amz-trailer"] ?? "").toLowerCase();
  return CHECKSUM_ALGORITHMS.find(
    (algorithm) => trailer === `x-amz-checksum-${algorithm}` || headers[`x-amz-checksum-${algorithm}`] !== undefined,
  );
}
