import { S3Client } from "@aws-sdk/client-s3";

let client: S3Client | undefined;

/**
 * The S3 client of this process. It reads the SDK's own variables (`AWS_REGION`, `AWS_ENDPOINT_URL_S3`, credentials)
 * and `S3_FORCE_PATH_STYLE`, for an endpoint whose buckets are no host names.
 */
export function s3(): S3Client {
  client ??= new S3Client({ forcePathStyle: process.env.S3_FORCE_PATH_STYLE === "true" });
  return client;
}

/** Lets go of the client, so that the next use reads the environment anew. */
export function closeStorage(): void {
  client?.destroy();
  client = undefined;
}

/** The bucket that everything lies in: `MEDIA_BUCKET`. */
export function mediaBucket(): string {
  const bucket = process.env.MEDIA_BUCKET;
  if (!bucket) throw new Error("MEDIA_BUCKET is not set.");
  return bucket;
}
