import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { Upload } from "@aws-sdk/lib-storage";
import { mediaBucket, s3 } from "./client.ts";
import { orDiskFull } from "./store-errors.ts";

/** Puts a file, in parts where it is large: memory stays flat. */
export async function putFile(key: string, path: string, { contentType }: { contentType: string }): Promise<void> {
  const params = { Bucket: mediaBucket(), Key: key, Body: createReadStream(path), ContentType: contentType };
  await orDiskFull(new Upload({ client: s3(), params, queueSize: 2 }).done());
}

/** A store takes this many parts of an object, and no part but the last that is smaller (Amazon S3, "Multipart limits"). */
const MOST_PARTS = 10_000;
const SMALLEST_PART = 8 * 1024 * 1024;

/**
 * Puts what a stream gives, part by part as it comes: memory stays flat. Where the stream fails there is no object.
 *
 * @param largestBytes about as much as may come: parts are cut so that it fits.
 * @throws what the stream fails with; `disk-full`.
 */
export async function putStream(
  key: string,
  body: Readable,
  { contentType, largestBytes }: { contentType: string; largestBytes: number },
): Promise<void> {
  const partSize = Math.max(SMALLEST_PART, Math.ceil((largestBytes * 1.1) / MOST_PARTS));
  const params = { Bucket: mediaBucket(), Key: key, Body: body, ContentType: contentType };
  await orDiskFull(new Upload({ client: s3(), params, queueSize: 2, partSize }).done());
}
