import { mediaBucket } from "./client.ts";

/** How a `*_url` column names an object: `s3://bucket/key`. */
export function objectUrl(key: string): string {
  return `s3://${mediaBucket()}/${key}`;
}

/**
 * The bucket and the key of an object by its URL.
 *
 * @throws RangeError for any other URL.
 */
export function parseObjectUrl(url: string): { bucket: string; key: string } {
  const match = /^s3:\/\/([^/]+)\/(.+)$/s.exec(url);
  if (!match?.[1] || !match[2]) throw new RangeError(`${url} names no object.`);
  return { bucket: match[1], key: match[2] };
}
