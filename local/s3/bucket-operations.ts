import { type Exchange, sendXml } from "./exchange.ts";
import type { StoredObject } from "./object-store.ts";
import { readText } from "./receive-body.ts";
import { S3Error } from "./s3-error.ts";
import { encodeRfc3986 } from "./signature.ts";
import { type Element, elementsIn, textIn } from "./xml.ts";

const PAGE = 1000;

/** ListObjectsV2: by prefix, folded at a delimiter, page by page. */
export function listObjects(exchange: Exchange): void {
  const { bucket, query } = exchange;
  const prefix = query.get("prefix") ?? "";
  const delimiter = query.get("delimiter") ?? "";
  const limit = Math.min(PAGE, Number(query.get("max-keys") ?? PAGE));
  if (!(limit >= 0)) throw new S3Error(400, "InvalidArgument");
  const token = query.get("continuation-token");
  const after = token ? Buffer.from(token, "base64url").toString() : (query.get("start-after") ?? "");
  const { entries, more, last } = collect(exchange, { prefix, delimiter, limit, after });
  const encoded = query.get("encoding-type") === "url";
  const name = (key: string) => (encoded ? encodeRfc3986(key).replaceAll("%2F", "/") : key);
  sendXml(exchange, [
    "ListBucketResult",
    [
      ["Name", bucket],
      ["Prefix", name(prefix)],
      ["KeyCount", entries.length],
      ["MaxKeys", limit],
      ...(delimiter ? [["Delimiter", name(delimiter)] as const] : []),
      ...(encoded ? [["EncodingType", "url"] as const] : []),
      ["IsTruncated", more],
      ...(more ? [["NextContinuationToken", Buffer.from(last).toString("base64url")] as const] : []),
      ...entries.map(
        (entry): Element =>
          typeof entry === "string"
            ? ["CommonPrefixes", [["Prefix", name(entry)]]]
            : [
                "Contents",
                [
                  ["Key", name(entry.key)],
                  ["LastModified", new Date(entry.modified).toISOString()],
                  ["ETag", entry.etag],
                  ["Size", entry.size],
                  ["StorageClass", "STANDARD"],
                ],
              ],
      ),
    ],
  ]);
}

/** Objects and common prefixes in order, at most `limit`, and where the next page begins. */
function collect(
  { bucket, store }: Exchange,
  { prefix, delimiter, limit, after }: { prefix: string; delimiter: string; limit: number; after: string },
): { entries: (StoredObject | string)[]; more: boolean; last: string } {
  const entries: (StoredObject | string)[] = [];
  let last = after;
  for (let folded = limit > 0; folded; ) {
    folded = false;
    for (const object of store.list(bucket, prefix, last)) {
      if (!object.key.startsWith(prefix)) break;
      if (entries.length === limit) return { entries, more: true, last };
      const at = delimiter === "" ? -1 : object.key.indexOf(delimiter, prefix.length);
      folded = at >= 0;
      const common = object.key.slice(0, at + delimiter.length);
      entries.push(folded ? common : object);
      // After a fold, past everything that its prefix stands for.
      last = folded ? `${common}\u{10ffff}` : object.key;
      if (folded) break;
    }
  }
  return { entries, more: false, last };
}

export async function deleteObjects(exchange: Exchange): Promise<void> {
  const { bucket, store, request } = exchange;
  const xml = await readText(request, exchange.authorization);
  const keys = elementsIn(xml, "Object").map((object) => textIn(object, "Key") ?? "");
  if (keys.length === 0 || keys.length > PAGE) throw new S3Error(400, "MalformedXML");
  for (const key of keys) await store.delete(bucket, key, {});
  const quiet = textIn(xml, "Quiet") === "true";
  sendXml(exchange, ["DeleteResult", quiet ? [] : keys.map((key) => ["Deleted", [["Key", key]]] as const)]);
}

export function getLocation(exchange: Exchange): void {
  sendXml(exchange, ["LocationConstraint", ""]);
}

export function listBuckets(exchange: Pick<Exchange, "response">, buckets: readonly string[]): void {
  sendXml(exchange, [
    "ListAllMyBucketsResult",
    [
      ["Owner", [["ID", "litink"]]],
      [
        "Buckets",
        buckets.map(
          (name) =>
            [
              "Bucket",
              [
                ["Name", name],
                ["CreationDate", new Date(0).toISOString()],
              ],
            ] as const,
        ),
      ],
    ],
  ]);
}
