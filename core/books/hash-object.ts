import { createHash } from "node:crypto";
import { pipeline } from "node:stream/promises";
import { openObject } from "#core/storage/index.ts";

/**
 * SHA-256 of an object's bytes, in hexadecimal, as they stream by: memory stays flat whatever their number.
 *
 * @throws `object-missing`
 */
export async function hashObject(key: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(await openObject(key), hash);
  return hash.digest("hex");
}
