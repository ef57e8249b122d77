import { randomBytes } from "node:crypto";
import type { Expectation } from "./blob-store.ts";
import { announcedChecksum } from "./checksum.ts";
import { conditionsOf, type Exchange, sendEmpty, sendXml } from "./exchange.ts";
import type { Part, Upload } from "./object-store.ts";
import { keptHeaders, readText, receiveBody } from "./receive-body.ts";
import { S3Error } from "./s3-error.ts";
import { elementsIn, textIn } from "./xml.ts";

/** Every part but the last has at least this, as on S3. */
const SMALLEST_PART = 5 * 1024 * 1024;

export function createUpload(exchange: Exchange): void {
  const { bucket, key, request, store } = exchange;
  const id = randomBytes(24).toString("hex");
  store.openUpload({ id, bucket, key, headers: keptHeaders(request.headers), started: Date.now() });
  sendXml(exchange, [
    "InitiateMultipartUploadResult",
    [
      ["Bucket", bucket],
      ["Key", key],
      ["UploadId", id],
    ],
  ]);
}

function requireUpload({ bucket, key, query, store }: Exchange): Upload {
  const upload = store.findUpload(query.get("uploadId") ?? "", bucket, key);
  if (!upload) throw new S3Error(404, "NoSuchUpload");
  return upload;
}

export async function uploadPart(exchange: Exchange): Promise<void> {
  const upload = requireUpload(exchange);
  const number = Number(exchange.query.get("partNumber"));
  if (!(Number.isInteger(number) && number >= 1 && number <= 10_000)) throw new S3Error(400, "InvalidArgument");
  const blob = await receiveBody(exchange.store, exchange.request, exchange.authorization);
  await exchange.store.putPart(upload.id, number, blob);
  sendEmpty(exchange, 200, {
    etag: blob.etag,
    ...(blob.checksum ? { [`x-amz-checksum-${blob.checksum.algorithm}`]: blob.checksum.value } : {}),
  });
}

export function listParts(exchange: Exchange): void {
  const upload = requireUpload(exchange);
  const parts = exchange.store.listParts(upload.id);
  sendXml(exchange, [
    "ListPartsResult",
    [
      ["Bucket", upload.bucket],
      ["Key", upload.key],
      ["UploadId", upload.id],
      ["IsTruncated", false],
      ...parts.map(
        ({ number, etag, size }) =>
          [
            "Part",
            [
              ["PartNumber", number],
              ["ETag", etag],
              ["Size", size],
            ],
          ] as const,
      ),
    ],
  ]);
}

export function listUploads(exchange: Exchange): void {
  sendXml(exchange, [
    "ListMultipartUploadsResult",
    [
      ["Bucket", exchange.bucket],
      ["IsTruncated", false],
      ...exchange.store.listUploads(exchange.bucket).map(
        ({ id, key, started }) =>
          [
            "Upload",
            [
              ["Key", key],
              ["UploadId", id],
              ["Initiated", new Date(started).toISOString()],
            ],
          ] as const,
      ),
    ],
  ]);
}

export async function abortUpload(exchange: Exchange): Promise<void> {
  await exchange.store.closeUpload(requireUpload(exchange).id);
  sendEmpty(exchange, 204);
}

export async function completeUpload(exchange: Exchange): Promise<void> {
  const { bucket, key, store, request } = exchange;
  const upload = requireUpload(exchange);
  const named = elementsIn(await readText(request, exchange.authorization), "Part").map((part) => ({
    number: Number(textIn(part, "PartNumber")),
    etag: (textIn(part, "ETag") ?? "").replaceAll('"', ""),
  }));
  const parts = chooseParts(store.listParts(upload.id), named);
  const conditions = conditionsOf(exchange);
  const blob = await store.blobs.join(
    parts.map(({ blob: id, etag }) => ({ id, etag })),
    {
      size: numberIn(request.headers["x-amz-mp-object-size"]),
      checksum: wholeChecksum(request.headers),
    },
  );
  await store.put({ bucket, key, headers: upload.headers }, blob, conditions);
  await store.closeUpload(upload.id);
  exchange.created(key, "CompleteMultipartUpload");
  sendXml(exchange, [
    "CompleteMultipartUploadResult",
    [
      ["Bucket", bucket],
      ["Key", key],
      ["ETag", blob.etag],
    ],
  ]);
}

function numberIn(header: string | string[] | undefined): number | undefined {
  return header === undefined ? undefined : Number(header);
}

/** The checksum of the whole object that the request gives; one of the parts' checksums ends in their number. */
function wholeChecksum(headers: Readonly<Record<string, unknown>>): Expectation["checksum"] {
  const algorithm = announcedChecksum(headers);
  const value = algorithm && String(headers[`x-amz-checksum-${algorithm}`]);
  return algorithm && value && !/-\d+$/.test(value) ? { algorithm, value: () => value } : undefined;
}

function chooseParts(stored: readonly Part[], named: readonly { number: number; etag: string }[]): Part[] {
  if (named.length === 0) throw new S3Error(400, "MalformedXML");
  if (named.some(({ number }, index) => index > 0 && number <= (named[index - 1]?.number ?? 0))) {
    throw new S3Error(400, "InvalidPartOrder");
  }
  return named.map(({ number, etag }, index) => {
    const part = stored.find((each) => each.number === number);
    if (part?.etag !== `"${etag}"`) throw new S3Error(400, "InvalidPart");
    if (index < named.length - 1 && part.size < SMALLEST_PART) throw new S3Error(400, "EntityTooSmall");
    return part;
  });
}
