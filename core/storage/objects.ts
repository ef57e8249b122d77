import { CopyObjectCommand, DeleteObjectsCommand, HeadObjectCommand, paginateListObjectsV2 } from "@aws-sdk/client-s3";
import { mediaBucket, s3 } from "./client.ts";
import { isMissing } from "./store-errors.ts";

/** S3 deletes at most so many in one request. */
const DELETE_AT_ONCE = 1000;

/** What is known of an object, or `undefined` where there is none. */
export async function headObject(
  key: string,
): Promise<{ bytes: number; etag: string; contentType: string } | undefined> {
  try {
    const head = await s3().send(new HeadObjectCommand({ Bucket: mediaBucket(), Key: key }));
    return { bytes: head.ContentLength ?? 0, etag: head.ETag ?? "", contentType: head.ContentType ?? "" };
  } catch (thrown) {
    if (isMissing(thrown)) return undefined;
    throw thrown;
  }
}

/** The keys that begin with `prefix`, in order. */
export async function* listKeys(prefix: string): AsyncGenerator<string> {
  for await (const page of paginateListObjectsV2({ client: s3() }, { Bucket: mediaBucket(), Prefix: prefix })) {
    for (const { Key } of page.Contents ?? []) if (Key) yield Key;
  }
}

export async function deleteObjects(keys: readonly string[]): Promise<void> {
  for (let at = 0; at < keys.length; at += DELETE_AT_ONCE) {
    const Objects = keys.slice(at, at + DELETE_AT_ONCE).map((Key) => ({ Key }));
    await s3().send(new DeleteObjectsCommand({ Bucket: mediaBucket(), Delete: { Objects, Quiet: true } }));
  }
}

export async function copyObject(from: string, to: string): Promise<void> {
  const Bucket = mediaBucket();
  const CopySource = `${Bucket}/${from.split("/").map(encodeURIComponent).join("/")}`;
  await s3().send(new CopyObjectCommand({ Bucket, Key: to, CopySource }));
}
