import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { pipeline, type Readable } from "node:stream";
import { AwsChunkedDecoder } from "./aws-chunked.ts";
import type { Blob } from "./blob-store.ts";
import { announcedChecksum } from "./checksum.ts";
import type { ObjectStore } from "./object-store.ts";
import { S3Error } from "./s3-error.ts";
import type { Authorization } from "./signature.ts";

/** The XML of a request is small. */
const LARGEST_XML = 2 * 1024 * 1024;

/** Writes the body of a request into the store, checked against all that its headers say of it. */
export function receiveBody(
  store: ObjectStore,
  request: IncomingMessage,
  { payload, chain }: Authorization,
): Promise<Blob> {
  const { headers } = request;
  const chunked = isChunked(request);
  const decoder = chunked ? new AwsChunkedDecoder(chain) : undefined;
  const algorithm = announcedChecksum(headers);
  const length = chunked ? headers["x-amz-decoded-content-length"] : headers["content-length"];
  return store.blobs.write(decoder ? decode(request, decoder) : request, {
    sha256: /^[0-9a-f]{64}$/.test(payload) ? payload : undefined,
    md5: headers["content-md5"] === undefined ? undefined : String(headers["content-md5"]),
    size: length === undefined ? undefined : Number(length),
    checksum: algorithm && {
      algorithm,
      value: () => {
        const name = `x-amz-checksum-${algorithm}`;
        const value = headers[name] ?? decoder?.trailers[name];
        if (value === undefined) throw new S3Error(400, "MalformedTrailerError", `The trailer ${name} never came.`);
        return String(value);
      },
    },
  });
}

/**
 * The body of a request as text, checked against what was signed.
 *
 * @throws S3Error `XAmzContentSHA256Mismatch`, `BadDigest`, `EntityTooLarge`
 */
export async function readText(request: IncomingMessage, { payload, chain }: Authorization): Promise<string> {
  const source = isChunked(request) ? decode(request, new AwsChunkedDecoder(chain)) : request;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > LARGEST_XML) throw new S3Error(400, "EntityTooLarge");
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  const sha256 = createHash("sha256").update(body).digest("hex");
  if (/^[0-9a-f]{64}$/.test(payload) && payload !== sha256) throw new S3Error(400, "XAmzContentSHA256Mismatch");
  const md5 = request.headers["content-md5"];
  if (md5 !== undefined && md5 !== createHash("md5").update(body).digest("base64")) throw new S3Error(400, "BadDigest");
  return body.toString("utf8");
}

function isChunked({ headers }: IncomingMessage): boolean {
  return (
    String(headers["content-encoding"] ?? "").includes("aws-chunked") ||
    String(headers["x-amz-content-sha256"] ?? "").startsWith("STREAMING-")
  );
}

function decode(request: IncomingMessage, decoder: AwsChunkedDecoder): Readable {
  // What goes wrong shows at the decoder, which whoever reads it hears of.
  return pipeline(request, decoder, () => {});
}

/** The headers of a request that an object keeps and gives back. */
export function keptHeaders(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  const kept: Record<string, string> = { "content-type": "application/octet-stream" };
  for (const [name, value] of Object.entries(headers)) {
    if (/^(x-amz-meta-.+|content-type|cache-control|content-disposition|content-language|expires)$/.test(name)) {
      kept[name] = String(value);
    }
  }
  const encodings = String(headers["content-encoding"] ?? "")
    .split(",")
    .map((encoding) => encoding.trim())
    .filter((encoding) => encoding !== "" && encoding !== "aws-chunked");
  if (encodings.length > 0) kept["content-encoding"] = encodings.join(",");
  return kept;
}
