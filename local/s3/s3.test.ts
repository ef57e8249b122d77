import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import {
  AbortMultipartUploadCommand,
  ChecksumAlgorithm,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListPartsCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { createPresignedPost, type PresignedPostOptions } from "@aws-sdk/s3-presigned-post";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ObjectCreatedEvent, type S3Server, serveS3 } from "./index.ts";

const Bucket = "b";
const directory = mkdtempSync(join(tmpdir(), "litink-s3-"));
const events: ObjectCreatedEvent[] = [];
let server: S3Server;
let client: S3Client;

const options = {
  directory,
  buckets: [Bucket],
  secrets: { KEY: "secret" },
  corsOrigins: ["https://studio.example"],
  onObjectCreated: (event: ObjectCreatedEvent) => void events.push(event),
};

const clientWith = (secretAccessKey: string) =>
  new S3Client({
    endpoint: server.url,
    region: "us-east-1",
    forcePathStyle: true,
    credentials: { accessKeyId: "KEY", secretAccessKey },
    maxAttempts: 1,
  });

beforeAll(async () => {
  server = await serveS3(options);
  client = clientWith("secret");
});
afterAll(async () => {
  client.destroy();
  await server.close();
  rmSync(directory, { recursive: true, force: true });
});

const put = (Key: string, Body: string | Uint8Array, more: object = {}) =>
  client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));

async function get(Key: string, more: object = {}) {
  const answer = await client.send(new GetObjectCommand({ Bucket, Key, ...more }));
  return { ...answer, text: (await answer.Body?.transformToString()) ?? "" };
}

const refusal = (name: string) => expect.objectContaining({ name });

describe("objects", () => {
  it("come back with their bytes, headers, metadata and checksum", async () => {
    const { ETag } = await put("a/b.txt", "hello", {
      ContentType: "text/plain",
      Metadata: { x: "1" },
      CacheControl: "max-age=5",
    });
    expect(ETag).toBe(`"${createHash("md5").update("hello").digest("hex")}"`);
    expect(await get("a/b.txt")).toMatchObject({
      text: "hello",
      ContentType: "text/plain",
      Metadata: { x: "1" },
      CacheControl: "max-age=5",
    });
  });

  it("are taken as a stream in signed chunks with a trailing checksum", async () => {
    const body = randomBytes(300_000);
    await client.send(
      new PutObjectCommand({
        Bucket,
        Key: "stream",
        Body: Readable.from([body.subarray(0, 100_000), body.subarray(100_000)]),
        ContentLength: body.length,
      }),
    );
    const answer = await client.send(new GetObjectCommand({ Bucket, Key: "stream" }));
    expect(Buffer.from((await answer.Body?.transformToByteArray()) ?? []).equals(body)).toBe(true);
    expect(answer.ContentEncoding).toBeUndefined();
  });

  it.each(["CRC32", "CRC32C", "SHA1", "SHA256"] as const)("are checked by %s", async (algorithm) => {
    await put(`sum-${algorithm}`, "hello", { ChecksumAlgorithm: ChecksumAlgorithm[algorithm] });
    expect((await get(`sum-${algorithm}`)).text).toBe("hello");
    await expect(
      put("bad", "hello", {
        [`Checksum${algorithm}`]: Buffer.alloc(algorithm === "SHA256" ? 32 : algorithm === "SHA1" ? 20 : 4).toString(
          "base64",
        ),
      }),
    ).rejects.toEqual(refusal("BadDigest"));
    await expect(get("bad")).rejects.toEqual(refusal("NoSuchKey"));
  });

  it("are read in ranges", async () => {
    await put("range", "hello");
    expect(await get("range", { Range: "bytes=1-3" })).toMatchObject({ text: "ell", ContentRange: "bytes 1-3/5" });
    expect((await get("range", { Range: "bytes=-2" })).text).toBe("lo");
    expect((await get("range", { Range: "bytes=3-" })).text).toBe("lo");
    await expect(get("range", { Range: "bytes=9-10" })).rejects.toMatchObject({ $metadata: { httpStatusCode: 416 } });
  });

  it("are written and read under conditions", async () => {
    const { ETag } = await put("once", "1", { IfNoneMatch: "*" });
    await expect(put("once", "2", { IfNoneMatch: "*" })).rejects.toEqual(refusal("PreconditionFailed"));
    await expect(put("once", "2", { IfMatch: '"other"' })).rejects.toEqual(refusal("PreconditionFailed"));
    await put("once", "2", { IfMatch: ETag });
    const now = await get("once");
    expect(now.text).toBe("2");
    await expect(get("once", { IfNoneMatch: now.ETag })).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } });
  });

  it("may have any name, and none reaches the file system", async () => {
    const keys = [
      "a b+c&d.txt",
      "ünï/çødé 雨.txt",
      "q?x=1#f",
      "/leading",
      "../../../escape",
      "a//b",
      "dots/../up",
      "%2e%2e",
      "new\nline",
      "<x>'\"",
    ];
    for (const key of keys) await put(key, key);
    for (const key of keys) expect((await get(key)).text).toBe(key);
    const listed: string[] = [];
    let ContinuationToken: string | undefined;
    do {
      const page = await client.send(
        new ListObjectsV2Command({ Bucket, MaxKeys: 3, ...(ContinuationToken ? { ContinuationToken } : {}) }),
      );
      listed.push(...(page.Contents ?? []).map((object) => object.Key ?? ""));
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken);
    expect(listed).toEqual(expect.arrayContaining(keys));
    expect(new Set(listed).size).toBe(listed.length);
    expect(readdirSync(directory).sort()).toEqual(["blobs", "index.sqlite", "index.sqlite-shm", "index.sqlite-wal"]);
  });

  it("are listed in folders", async () => {
    for (const key of ["f/1", "f/x/1", "f/x/2", "f/y/1", "f/z"]) await put(key, "");
    const first = await client.send(new ListObjectsV2Command({ Bucket, Prefix: "f/", Delimiter: "/", MaxKeys: 2 }));
    expect(first.Contents?.map((object) => object.Key)).toEqual(["f/1"]);
    expect(first.CommonPrefixes?.map((common) => common.Prefix)).toEqual(["f/x/"]);
    const rest = await client.send(
      new ListObjectsV2Command({
        Bucket,
        Prefix: "f/",
        Delimiter: "/",
        ContinuationToken: first.NextContinuationToken,
      }),
    );
    expect(rest.CommonPrefixes?.map((common) => common.Prefix)).toEqual(["f/y/"]);
    expect(rest.Contents?.map((object) => object.Key)).toEqual(["f/z"]);
    expect(rest.IsTruncated).toBe(false);
  });

  it("are copied, tagged and deleted", async () => {
    await put("from this.txt", "x", { ContentType: "text/plain" });
    await client.send(new CopyObjectCommand({ Bucket, Key: "to", CopySource: `${Bucket}/from%20this.txt` }));
    expect(await get("to")).toMatchObject({ text: "x", ContentType: "text/plain" });
    await client.send(
      new PutObjectTaggingCommand({ Bucket, Key: "to", Tagging: { TagSet: [{ Key: "k", Value: "v & w" }] } }),
    );
    expect((await client.send(new GetObjectTaggingCommand({ Bucket, Key: "to" }))).TagSet).toEqual([
      { Key: "k", Value: "v & w" },
    ]);
    const { Deleted } = await client.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: "to" }, { Key: "no such" }] } }),
    );
    expect(Deleted?.map((each) => each.Key)).toEqual(["to", "no such"]);
    await expect(client.send(new HeadObjectCommand({ Bucket, Key: "to" }))).rejects.toEqual(refusal("NotFound"));
  });

  it("tell when they were created", async () => {
    await put("told", "12345");
    expect(events.at(-1)).toMatchObject({
      "detail-type": "Object Created",
      detail: { bucket: { name: Bucket }, object: { key: "told", size: 5 }, reason: "PutObject" },
    });
  });
});

describe("multipart uploads", () => {
  it("join their parts, whatever their order", async () => {
    const body = randomBytes(12_000_000);
    const upload = new Upload({
      client,
      params: { Bucket, Key: "large", Body: Readable.from([body]), ContentType: "video/mp4" },
      queueSize: 3,
    });
    expect((await upload.done()).ETag).toMatch(/-3"$/);
    const answer = await client.send(new GetObjectCommand({ Bucket, Key: "large" }));
    expect(Buffer.from((await answer.Body?.transformToByteArray()) ?? []).equals(body)).toBe(true);
    expect(answer.ContentType).toBe("video/mp4");
  });

  it("refuse a wrong part, list what is there, and can be given up", async () => {
    const at = { Bucket, Key: "parts" };
    const { UploadId } = await client.send(new CreateMultipartUploadCommand(at));
    const { ETag } = await client.send(new UploadPartCommand({ ...at, UploadId, PartNumber: 1, Body: "x" }));
    const { Parts } = await client.send(new ListPartsCommand({ ...at, UploadId }));
    expect(Parts?.map((part) => part.ETag)).toEqual([ETag]);
    await expect(
      client.send(
        new CompleteMultipartUploadCommand({
          ...at,
          UploadId,
          MultipartUpload: { Parts: [{ PartNumber: 1, ETag: '"00"' }] },
        }),
      ),
    ).rejects.toEqual(refusal("InvalidPart"));
    await client.send(new AbortMultipartUploadCommand({ ...at, UploadId }));
    await expect(client.send(new ListPartsCommand({ ...at, UploadId }))).rejects.toEqual(refusal("NoSuchUpload"));
  });
});

describe("access", () => {
  it("needs the right secret, or none at all gets in", async () => {
    await put("secret", "x");
    const wrong = clientWith("wrong");
    await expect(wrong.send(new HeadObjectCommand({ Bucket, Key: "secret" }))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 403 },
    });
    wrong.destroy();
    expect((await fetch(`${server.url}/${Bucket}/secret`)).status).toBe(403);
  });

  it("is given by presigned URLs, for what they were signed for and as long", async () => {
    await put("signed", "x");
    const url = await getSignedUrl(
      client,
      new GetObjectCommand({ Bucket, Key: "signed", ResponseContentDisposition: 'attachment; filename="y"' }),
      { expiresIn: 60 },
    );
    const answer = await fetch(url);
    expect([answer.status, answer.headers.get("content-disposition")]).toEqual([200, 'attachment; filename="y"']);
    expect((await fetch(url.replace("/signed", "/other"))).status).toBe(403);
    const old = await getSignedUrl(client, new GetObjectCommand({ Bucket, Key: "signed" }), {
      expiresIn: 60,
      signingDate: new Date(Date.now() - 120_000),
    });
    expect((await fetch(old)).status).toBe(403);
    const write = await getSignedUrl(
      client,
      new PutObjectCommand({ Bucket, Key: "written", ContentType: "text/plain" }),
      { expiresIn: 60, signableHeaders: new Set(["content-type"]) },
    );
    expect((await fetch(write, { method: "PUT", body: "x", headers: { "content-type": "image/png" } })).status).toBe(
      403,
    );
    expect((await fetch(write, { method: "PUT", body: "x", headers: { "content-type": "text/plain" } })).status).toBe(
      200,
    );
  });

  const upload = async (more: Partial<PresignedPostOptions>, body: string, change: Record<string, string> = {}) => {
    const post = await createPresignedPost(client, { Bucket, Key: "form/${filename}", Expires: 60, ...more });
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...post.fields, ...change })) form.append(name, value);
    form.append("file", new Blob([body]), "f.txt");
    const answer = await fetch(post.url, { method: "POST", body: form });
    return { status: answer.status, text: await answer.text() };
  };

  it("is given to a browser's form within every condition of its policy", async () => {
    expect(await upload({ Conditions: [["content-length-range", 1, 10]] }, "12345")).toMatchObject({ status: 204 });
    expect((await get("form/f.txt")).text).toBe("12345");
    expect(await upload({ Conditions: [["content-length-range", 1, 4]] }, "12345")).toMatchObject({
      status: 400,
      text: expect.stringContaining("EntityTooLarge"),
    });
    expect(await upload({ Conditions: [["content-length-range", 10, 20]] }, "12345")).toMatchObject({
      status: 400,
      text: expect.stringContaining("EntityTooSmall"),
    });
    const typed: Partial<PresignedPostOptions> = { Conditions: [["starts-with", "$Content-Type", "image/"]] };
    expect((await upload(typed, "x", { "Content-Type": "image/png" })).status).toBe(204);
    expect((await upload(typed, "x", { "Content-Type": "text/html" })).status).toBe(403);
    expect((await upload({}, "x", { key: "elsewhere" })).status).toBe(403);
    expect((await upload({}, "x", { acl: "public-read" })).status).toBe(403);
    expect((await upload({ Expires: -5 }, "x")).status).toBe(403);
  });

  it("is open to pages of the origins that were named, and to no other", async () => {
    const ask = (origin: string) =>
      fetch(`${server.url}/${Bucket}/x`, {
        method: "OPTIONS",
        headers: { origin, "access-control-request-method": "PUT" },
      });
    const allowed = await ask("https://studio.example");
    expect([allowed.status, allowed.headers.get("access-control-allow-origin")]).toEqual([
      200,
      "https://studio.example",
    ]);
    expect((await ask("https://evil.example")).status).toBe(403);
  });
});

describe("the disk", () => {
  it("is swept of what a crash left in the middle of a write", async () => {
    await put("kept", "x");
    const stray = join(directory, "blobs", "00", "00000000-0000-4000-8000-000000000000");
    await mkdir(join(stray, ".."), { recursive: true });
    writeFileSync(stray, "half");
    await server.close();
    server = await serveS3(options);
    client.destroy();
    client = clientWith("secret");
    expect((await get("kept")).text).toBe("x");
    expect(readdirSync(join(directory, "blobs"), { recursive: true })).not.toContain(
      "00/00000000-0000-4000-8000-000000000000",
    );
  });
});
