import { GetObjectCommand } from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { mediaBucket, s3 } from "./client.ts";

/** A URL under which an object can be read for a while; with `fileName` a browser saves it under that name. */
export function signedGetUrl(key: string, options: { expiresInSeconds: number; fileName?: string }): Promise<string> {
  const disposition = options.fileName && `attachment; filename*=UTF-8''${encodeURIComponent(options.fileName)}`;
  const command = new GetObjectCommand({
    Bucket: mediaBucket(),
    Key: key,
    ...(disposition ? { ResponseContentDisposition: disposition } : {}),
  });
  return getSignedUrl(s3(), command, { expiresIn: options.expiresInSeconds });
}

/** What a browser needs to upload one file of a kind and size under exactly this key. */
export function presignedPost(
  key: string,
  options: { contentType: string; maxBytes: number; expiresInSeconds: number },
): Promise<{ url: string; fields: Record<string, string> }> {
  return createPresignedPost(s3(), {
    Bucket: mediaBucket(),
    Key: key,
    Conditions: [
      ["content-length-range", 1, options.maxBytes],
      ["eq", "$Content-Type", options.contentType],
    ],
    Fields: { "Content-Type": options.contentType },
    Expires: options.expiresInSeconds,
  });
}
