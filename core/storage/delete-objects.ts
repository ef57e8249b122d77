import { DeleteObjectCommand, DeleteObjectsCommand } from "@aws-sdk/client-s3";
import { mediaBucket, s3 } from "./client.ts";
import { listPages, MOST_LISTED } from "./list-objects.ts";

/** Deletes an object. Where there is none, it is well. */
export async function deleteObject(key: string): Promise<void> {
  await s3().send(new DeleteObjectCommand({ Bucket: mediaBucket(), Key: key }));
}

/**
 * Deletes every object whose key begins with `prefix`. Cut off in the middle and done again, it deletes the rest.
 *
 * @param atOnce how many with one request.
 * @returns how many there were.
 * @throws RangeError for a prefix that may be the beginning of another name; an Error where the store keeps an object.
 */
export async function deletePrefix(prefix: string, atOnce = MOST_LISTED): Promise<number> {
  if (!prefix.endsWith("/")) throw new RangeError(`The prefix ${prefix} may be the beginning of another name.`);
  let deleted = 0;
  for await (const page of listPages(prefix, atOnce)) {
    if (page.length > 0) await deleteAll(page.map(({ key }) => key));
    deleted += page.length;
  }
  return deleted;
}

async function deleteAll(keys: readonly string[]): Promise<void> {
  const Objects = keys.map((Key) => ({ Key }));
  const { Errors: [kept] = [] } = await s3().send(
    new DeleteObjectsCommand({ Bucket: mediaBucket(), Delete: { Objects, Quiet: true } }),
  );
  if (kept) throw new Error(`The store has not deleted ${kept.Key}: ${kept.Code}`);
}
