import { CopyObjectCommand, HeadObjectCommand } from "@aws-sdk/client-s3";
import { problem } from "#core/http/errors.ts";
import { mediaBucket, s3 } from "./client.ts";
import { isMissing, orDiskFull } from "./store-errors.ts";

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

/**
 * Copies an object within the bucket, without its bytes passing through here.
 *
 * @throws `object-missing`
 */
export async function copyObject(from: string, to: string): Promise<void> {
  const Bucket = mediaBucket();
  const CopySource = `${Bucket}/${from.split("/").map(encodeURIComponent).join("/")}`;
  try {
    await orDiskFull(s3().send(new CopyObjectCommand({ Bucket, Key: to, CopySource })));
  } catch (thrown) {
    throw isMissing(thrown) ? problem("object-missing", { key: from }, { cause: thrown }) : thrown;
  }
}
