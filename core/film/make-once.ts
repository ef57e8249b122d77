import { headObject, putFile, putObject } from "#core/storage/index.ts";

/**
 * Makes a piece of media unless it lies in the store already. Its key carries the digest of all that it is made from,
 * so what is there is what would be made: a task that runs again, or another film of the same book, pays nothing twice.
 */
export async function makeOnce(
  key: string,
  contentType: string,
  make: () => Promise<Uint8Array | { file: string; release: () => Promise<void> }>,
): Promise<{ made: boolean }> {
  if (await headObject(key)) return { made: false };
  const made = await make();
  if (made instanceof Uint8Array) await putObject(key, made, { contentType });
  else {
    try {
      await putFile(key, made.file, { contentType });
    } finally {
      await made.release();
    }
  }
  return { made: true };
}
