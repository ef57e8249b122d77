import { createHash, randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { Readable } from "node:stream";
import {
  ChecksumAlgorithm,
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  DeleteObjectTaggingCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutBucketCorsCommand,
  PutObjectAclCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
} from "@aws-sdk/client-s3";
import { describe, expect, it } from "vitest";
import { Bucket, refusal, status, withStore } from "./store.fixture.ts";

const store = withStore();
const { put, get } = store;

async function listed(query: object): Promise<string[]> {
  const keys: string[] = [];
  let ContinuationToken: string | undefined;
  do {
    const page = await store.client.send(
      new ListObjectsV2Command({ Bucket, ...query, ...(ContinuationToken ? { ContinuationToken } : {}) }),
    );
    keys.push(
      ...[
        ...(page.Contents ?? []).map(({ Key }) => Key),
        ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix),
      ].map(String),
    );
    expect(page.IsTruncated).toBe(page.NextContinuationToken !== undefined);
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken);
  return keys;
}

describe("objects", () => {
  it("come back with their bytes, headers, metadata and checksum", async () => {
    const headers = {
      ContentType: "text/plain",
      Metadata: { x: "1" },
      CacheControl: "max-age=5",
      ContentEncoding: "gzip",
    };
    const { ETag } = await put("a/b.txt", "hello", headers);
    expect(ETag).toBe(`"${createHash("md5").update("hello").digest("hex")}"`);
    expect(await get("a/b.txt")).toMatchObject({ ...headers, text: "hello", ETag, ContentLength: 5 });
    expect(await get("a/b.txt", { ChecksumMode: "ENABLED" })).toMatchObject({ ChecksumCRC32: "NhCmhg==" });
  });

  it("are taken as a stream in chunks with a trailing checksum", async () => {
    const body = randomBytes(300_000);
    const Body = Readable.from([body.subarray(0, 100_000), body.subarray(100_000)]);
    await store.client.send(new PutObjectCommand({ Bucket, Key: "stream", Body, ContentLength: body.length }));
    const answer = await store.client.send(new GetObjectCommand({ Bucket, Key: "stream" }));
    expect(Buffer.from((await answer.Body?.transformToByteArray()) ?? []).equals(body)).toBe(true);
    expect(answer.ContentEncoding).toBeUndefined();
  });

  it.each([
    ["CRC32", 4],
    ["CRC32C", 4],
    ["CRC64NVME", 8],
    ["SHA1", 20],
    ["SHA256", 32],
  ] as const)("are checked by %s, in a header and in a trailer", async (algorithm, bytes) => {
    await put(`sum-${algorithm}`, "hello", { ChecksumAlgorithm: ChecksumAlgorithm[algorithm] });
    expect(await get(`sum-${algorithm}`)).toMatchObject({ text: "hello" });
    const ContentLength = 5;
    const streamed = {
      Bucket,
      Key: `streamed-${algorithm}`,
      Body: Readable.from([Buffer.from("hello")]),
      ContentLength,
    };
    await store.client.send(new PutObjectCommand({ ...streamed, ChecksumAlgorithm: ChecksumAlgorithm[algorithm] }));
    const checksums = await Promise.all(
      [`sum-${algorithm}`, `streamed-${algorithm}`].map(async (key) => {
        const answer: Record<string, unknown> = await get(key, { ChecksumMode: "ENABLED" });
        return answer[`Checksum${algorithm}`];
      }),
    );
    expect(checksums).toEqual([expect.stringMatching(/=?$/), checksums[0]]);
    expect(Buffer.from(String(checksums[0]), "base64")).toHaveLength(bytes);
    const wrong = { [`Checksum${algorithm}`]: Buffer.alloc(bytes).toString("base64") };
    await expect(put("bad", "hello", wrong)).rejects.toEqual(refusal("BadDigest"));
    await expect(get("bad")).rejects.toEqual(refusal("NoSuchKey"));
  });

  it("are read in ranges: from the middle, from the end, to the end", async () => {
    await put("range", "hello");
    expect(await get("range", { Range: "bytes=1-3" })).toMatchObject({ text: "ell", ContentRange: "bytes 1-3/5" });
    expect(await get("range", { Range: "bytes=-2" })).toMatchObject({ text: "lo", ContentRange: "bytes 3-4/5" });
    expect(await get("range", { Range: "bytes=-99" })).toMatchObject({ text: "hello" });
    expect(await get("range", { Range: "bytes=3-" })).toMatchObject({ text: "lo", ContentLength: 2 });
    expect(await get("range", { Range: "bytes=4-99" })).toMatchObject({ text: "o", ContentRange: "bytes 4-4/5" });
    await expect(get("range", { Range: "bytes=5-" })).rejects.toEqual(status(416));
    await expect(get("range", { Range: "bytes=-0" })).rejects.toEqual(status(416));
  });

  it("are written, read and deleted under conditions", async () => {
    const { ETag = "" } = await put("once", "1", { IfNoneMatch: "*" });
    await expect(put("once", "2", { IfNoneMatch: "*" })).rejects.toEqual(refusal("PreconditionFailed"));
    await expect(put("once", "2", { IfMatch: '"other"' })).rejects.toEqual(refusal("PreconditionFailed"));
    await expect(put("none", "2", { IfMatch: ETag })).rejects.toEqual(refusal("NoSuchKey"));
    await expect(put("once", "2", { IfNoneMatch: ETag })).rejects.toEqual(refusal("NotImplemented"));
    const second = await put("once", "2", { IfMatch: ETag });
    expect((await get("once")).text).toBe("2");
    await expect(get("once", { IfNoneMatch: second.ETag })).rejects.toEqual(status(304));
    await expect(get("once", { IfMatch: ETag })).rejects.toEqual(status(412));
    const remove = (IfMatch: string | undefined) =>
      store.client.send(new DeleteObjectCommand({ Bucket, Key: "once", IfMatch }));
    await expect(remove(ETag)).rejects.toEqual(refusal("PreconditionFailed"));
    await remove(second.ETag);
    await expect(get("once")).rejects.toEqual(refusal("NoSuchKey"));
  });

  it("are made once by many at the same time, where each asks that it be not there", async () => {
    const tries = Array.from({ length: 8 }, (_, index) => put("first come", `${index}`, { IfNoneMatch: "*" }));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter((each) => each.status === "fulfilled")).toHaveLength(1);
  });

  it("are read whole, the old or the new, while they are replaced", async () => {
    const bodies = ["a", "b"].map((letter) => letter.repeat(200_000));
    await put("busy", bodies[0] ?? "");
    const writes = (async () => {
      for (let turn = 0; turn < 20; turn++) await put("busy", bodies[turn % 2] ?? "");
    })();
    const reads = Array.from({ length: 40 }, async () => (await get("busy")).text);
    for (const text of await Promise.all(reads)) expect(bodies).toContain(text);
    await writes;
  });

  it("may have any name, and none reaches the file system", async () => {
    const keys = [
      "a b+c&d.txt",
      "ünï/çødé 雨 🎬.txt",
      "q?x=1#f",
      "/leading",
      "../../../escape",
      "a//b",
      "dots/../up",
      "%2e%2e",
      "100%",
      "new\nline\r\ttab",
      "bell\x07 and \x01",
      "<x>'\"&amp;",
      "k".repeat(1024),
    ];
    for (const key of keys) await put(key, key);
    for (const key of keys) expect((await get(key)).text).toBe(key);
    const all = await listed({ MaxKeys: 3 });
    expect(all).toEqual(expect.arrayContaining(keys));
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(all.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    expect(readdirSync(store.directory).sort()).toEqual([
      "blobs",
      "index.sqlite",
      "index.sqlite-shm",
      "index.sqlite-wal",
    ]);
    await expect(put("k".repeat(1025), "")).rejects.toEqual(refusal("KeyTooLongError"));
  });

  it("are listed in folders, page by page", async () => {
    for (const key of ["f/1", "f/x/1", "f/x/2", "f/y/1", "f/z", "g"]) await put(key, "x");
    const folded = ["f/1", "f/x/", "f/y/", "f/z"];
    expect((await listed({ Prefix: "f/", Delimiter: "/", MaxKeys: 2 })).toSorted()).toEqual(folded);
    expect(await listed({ Prefix: "f/", Delimiter: "/", MaxKeys: 1 })).toEqual(folded);
    expect(await listed({ Prefix: "f/x" })).toEqual(["f/x/1", "f/x/2"]);
    expect(await listed({ Prefix: "f/", StartAfter: "f/y" })).toEqual(["f/y/1", "f/z"]);
    expect(await listed({ Prefix: "nothing/" })).toEqual([]);
    expect(await listed({ MaxKeys: 0 })).toEqual([]);
  });

  it("are copied, with their headers or with others", async () => {
    await put("from this.txt", "x", { ContentType: "text/plain", Tagging: "k=v" });
    const copy = (more: object) =>
      store.client.send(new CopyObjectCommand({ Bucket, Key: "to", CopySource: `${Bucket}/from%20this.txt`, ...more }));
    await copy({});
    expect(await get("to")).toMatchObject({ text: "x", ContentType: "text/plain", TagCount: 1 });
    await copy({ MetadataDirective: "REPLACE", ContentType: "text/html", TaggingDirective: "REPLACE" });
    const replaced = await get("to");
    expect(replaced).toMatchObject({ text: "x", ContentType: "text/html" });
    expect(replaced.TagCount).toBeUndefined();
    await expect(copy({ CopySource: `${Bucket}/none` })).rejects.toEqual(refusal("NoSuchKey"));
    await expect(copy({ CopySource: `${Bucket}/100%` })).rejects.toEqual(refusal("InvalidArgument"));
    await expect(copy({ CopySourceIfMatch: '"x"' })).rejects.toEqual(refusal("NotImplemented"));
  });

  it("are tagged", async () => {
    const TagSet = [{ Key: "k", Value: "v & w" }];
    await put("tagged", "x");
    const tags = async () => (await store.client.send(new GetObjectTaggingCommand({ Bucket, Key: "tagged" }))).TagSet;
    await store.client.send(new PutObjectTaggingCommand({ Bucket, Key: "tagged", Tagging: { TagSet } }));
    expect(await tags()).toEqual(TagSet);
    await store.client.send(new DeleteObjectTaggingCommand({ Bucket, Key: "tagged" }));
    expect(await tags()).toEqual([]);
    expect((await get("tagged")).text).toBe("x");
  });

  it("are deleted many at once, those that are not there among them", async () => {
    const Objects = ["gone/1", "gone/2 & more", "gone/no such"].map((Key) => ({ Key }));
    for (const { Key } of Objects.slice(0, 2)) await put(Key, "x");
    const { Deleted } = await store.client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(Deleted?.map(({ Key }) => Key)).toEqual(Objects.map(({ Key }) => Key));
    expect(await listed({ Prefix: "gone/" })).toEqual([]);
    await expect(store.client.send(new HeadObjectCommand({ Bucket, Key: "gone/1" }))).rejects.toEqual(
      refusal("NotFound"),
    );
  });

  it("tell when they were created, in order", async () => {
    store.events.length = 0;
    await put("told", "12345");
    await put("told", "1");
    await store.client.send(new CopyObjectCommand({ Bucket, Key: "told too", CopySource: `${Bucket}/told` }));
    expect(store.events).toMatchObject([
      { "detail-type": "Object Created", detail: { object: { key: "told", size: 5 }, reason: "PutObject" } },
      { detail: { bucket: { name: Bucket }, object: { key: "told", size: 1 }, reason: "PutObject" } },
      { detail: { object: { key: "told too", size: 1 }, reason: "CopyObject" } },
    ]);
    const sequence = store.events.map(({ detail }) => detail.object.sequencer);
    expect(sequence).toEqual(sequence.toSorted());
  });

  it("are never taken for what else S3 keeps about them", async () => {
    await put("plain", "x");
    const acl = new PutObjectAclCommand({ Bucket, Key: "plain", AccessControlPolicy: {} });
    await expect(store.client.send(acl)).rejects.toEqual(refusal("NotImplemented"));
    await expect(store.client.send(new GetObjectAclCommand({ Bucket, Key: "plain" }))).rejects.toEqual(status(501));
    await expect(get("plain", { VersionId: "1" })).rejects.toEqual(status(501));
    await expect(get("plain", { PartNumber: 1 })).rejects.toEqual(status(501));
    const cors = new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: [] } });
    await expect(store.client.send(cors)).rejects.toEqual(status(501));
    expect((await get("plain")).text).toBe("x");
  });
});
