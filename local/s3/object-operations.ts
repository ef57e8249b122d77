import { pipeline } from "node:stream/promises";
import { conditionsOf, type Exchange, sendEmpty, sendXml } from "./exchange.ts";
import type { StoredObject } from "./object-store.ts";
import { keptHeaders, readText, receiveBody } from "./receive-body.ts";
import { S3Error } from "./s3-error.ts";
import { elementsIn, textIn } from "./xml.ts";

function header({ request }: Exchange, name: string): string | undefined {
  const value = request.headers[name];
  return value === undefined ? undefined : String(value);
}

export async function putObject(exchange: Exchange): Promise<void> {
  const { bucket, key, store, request } = exchange;
  const conditions = conditionsOf(exchange);
  const blob = await receiveBody(store, request, exchange.authorization);
  const object = { bucket, key, headers: keptHeaders(request.headers), tags: headerTags(exchange) };
  await store.put(object, blob, conditions);
  exchange.created(key, "PutObject");
  sendEmpty(exchange, 200, {
    etag: blob.etag,
    ...(blob.checksum ? { [`x-amz-checksum-${blob.checksum.algorithm}`]: blob.checksum.value } : {}),
  });
}

function headerTags(exchange: Exchange): StoredObject["tags"] {
  return [...new URLSearchParams(header(exchange, "x-amz-tagging") ?? "")];
}

export async function copyObject(exchange: Exchange): Promise<void> {
  const { bucket, key, store, request } = exchange;
  request.resume();
  const conditions = conditionsOf(exchange);
  const [sourceBucket = "", ...rest] = sourceOf(exchange).split("/");
  const find = () => (sourceBucket === bucket ? store.find(sourceBucket, rest.join("/")) : undefined);
  const { object: source, result: id } = await store.withBlob(find, (blob) => store.blobs.copy(blob));
  const replaced = header(exchange, "x-amz-metadata-directive") === "REPLACE";
  const headers = replaced ? keptHeaders(request.headers) : source.headers;
  const tags = header(exchange, "x-amz-tagging-directive") === "REPLACE" ? headerTags(exchange) : source.tags;
  const blob = { id, size: source.size, etag: source.etag, checksum: null };
  await store.put({ bucket, key, headers, tags }, blob, conditions);
  exchange.created(key, "CopyObject");
  sendXml(exchange, [
    "CopyObjectResult",
    [
      ["ETag", source.etag],
      ["LastModified", new Date().toISOString()],
    ],
  ]);
}

function sourceOf(exchange: Exchange): string {
  const [path = ""] = (header(exchange, "x-amz-copy-source") ?? "").split("?");
  try {
    return decodeURIComponent(path).replace(/^\//, "");
  } catch {
    throw new S3Error(400, "InvalidArgument", "The source of the copy is not encoded as a URL.");
  }
}

/** Answers GET and HEAD: conditions, ranges, and the response headers that a presigned URL may ask for. */
export async function getObject(exchange: Exchange): Promise<void> {
  const { bucket, key, store, request, response } = exchange;
  const head = request.method === "HEAD";
  // Opened before anything is said: whoever replaces the object meanwhile does not take this one away.
  const { object, result: body } = await store.withBlob(
    () => store.find(bucket, key),
    (blob) => (head ? undefined : store.blobs.open(blob)),
  );
  try {
    const headers = responseHeaders(exchange, object);
    if (checkConditions(exchange, object)) return sendEmpty(exchange, 304, headers);
    const range = ifRangeHolds(exchange, object) ? rangeOf(header(exchange, "range"), object.size) : undefined;
    if (range === "unsatisfiable") {
      response.setHeader("content-range", `bytes */${object.size}`);
      throw new S3Error(416, "InvalidRange", "The requested range is not satisfiable");
    }
    if (range) {
      headers["content-range"] = `bytes ${range.start}-${range.end}/${object.size}`;
      // A checksum is of the whole object.
      for (const name of Object.keys(headers)) if (name.startsWith("x-amz-checksum-")) delete headers[name];
    }
    const length = range ? range.end - range.start + 1 : object.size;
    response.writeHead(range ? 206 : 200, { ...headers, "content-length": length });
    if (!body || length === 0) {
      response.end();
      return;
    }
    try {
      const part = body.createReadStream({ ...range, highWaterMark: 256 * 1024, autoClose: false });
      await pipeline(part, response);
    } catch {
      // The reader went away, or the body did; either way there is nobody to tell but by closing.
      response.destroy();
    }
  } finally {
    await body?.close();
  }
}

/** Whether a range is wanted of this very object; of a newer one, all of it is. */
function ifRangeHolds(exchange: Exchange, { etag, modified }: StoredObject): boolean {
  const wanted = header(exchange, "if-range");
  return wanted === undefined || wanted === etag || Math.floor(modified / 1000) * 1000 <= Date.parse(wanted);
}

const OVERRIDES = [
  "content-type",
  "content-language",
  "expires",
  "cache-control",
  "content-disposition",
  "content-encoding",
];

function responseHeaders(exchange: Exchange, object: StoredObject): Record<string, string> {
  const headers: Record<string, string> = {
    ...object.headers,
    etag: object.etag,
    "last-modified": new Date(object.modified).toUTCString(),
    "accept-ranges": "bytes",
  };
  for (const name of OVERRIDES) {
    const wanted = exchange.query.get(`response-${name}`);
    if (wanted !== null) headers[name] = wanted;
  }
  if (object.tags.length > 0) headers["x-amz-tagging-count"] = String(object.tags.length);
  return headers;
}

/** @returns whether the client has it already. */
function checkConditions(exchange: Exchange, { etag, modified }: StoredObject): boolean {
  const seconds = Math.floor(modified / 1000) * 1000;
  const [ifMatch, ifNoneMatch] = [header(exchange, "if-match"), header(exchange, "if-none-match")];
  const same = (value: string) => value === "*" || value === etag || `"${value}"` === etag;
  const unmodifiedSince = Date.parse(header(exchange, "if-unmodified-since") ?? "");
  if (ifMatch !== undefined ? !same(ifMatch) : seconds > unmodifiedSince) throw new S3Error(412, "PreconditionFailed");
  if (ifNoneMatch !== undefined) return same(ifNoneMatch);
  return seconds <= Date.parse(header(exchange, "if-modified-since") ?? "");
}

/** A `Range` of one part; several, or another unit, are left aside as HTTP allows. */
function rangeOf(
  value: string | undefined,
  size: number,
): { start: number; end: number } | "unsatisfiable" | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(value ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return undefined;
  const [, first = "", last = ""] = match;
  if (first === "") {
    const suffix = Number(last);
    return suffix === 0 || size === 0 ? "unsatisfiable" : { start: Math.max(0, size - suffix), end: size - 1 };
  }
  const start = Number(first);
  const end = last === "" ? size - 1 : Math.min(size - 1, Number(last));
  return start > end || start >= size ? "unsatisfiable" : { start, end };
}

export async function deleteObject(exchange: Exchange): Promise<void> {
  await exchange.store.delete(exchange.bucket, exchange.key, conditionsOf(exchange));
  sendEmpty(exchange, 204);
}

export async function putTags(exchange: Exchange): Promise<void> {
  const { bucket, key, store, request } = exchange;
  if (!store.find(bucket, key)) throw new S3Error(404, "NoSuchKey");
  const tags = elementsIn(await readText(request, exchange.authorization), "Tag").map((tag): [string, string] => [
    textIn(tag, "Key") ?? "",
    textIn(tag, "Value") ?? "",
  ]);
  store.tag(bucket, key, tags);
  sendEmpty(exchange, 200);
}

export function deleteTags(exchange: Exchange): void {
  exchange.store.tag(exchange.bucket, exchange.key, []);
  sendEmpty(exchange, 204);
}

export function getTags(exchange: Exchange): void {
  const object = exchange.store.find(exchange.bucket, exchange.key);
  if (!object) throw new S3Error(404, "NoSuchKey");
  const tags = object.tags.map(
    ([name, value]) =>
      [
        "Tag",
        [
          ["Key", name],
          ["Value", value],
        ],
      ] as const,
  );
  sendXml(exchange, ["Tagging", [["TagSet", tags]]]);
}
