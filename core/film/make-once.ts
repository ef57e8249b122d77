import { headObject, putObject } from "#core/storage/index.ts";

/**
 * Makes a piece of media unless it lies in the store already. Its key carries the digest of all that it is made from,
 * so what is there is what would be made: a task that runs again, or another film of the same book, pays nothing twice.
 */
export async function makeOnce(key: string, contentType: string, make: () => Promise<Uint8Array>): Promise<void> {
  if (!(await headObject(key))) await putObject(key, await make(), { contentType });
}
