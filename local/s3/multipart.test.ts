import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  UploadPartCommand,
  UploadPartCopyCommand,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { describe, expect, it } from "vitest";
import { Bucket, refusal, withStore } from "./store.fixture.ts";

const store = withStore();

const begin = async (Key: string) => {
  const { UploadId } = await store.client.send(new CreateMultipartUploadCommand({ Bucket, Key }));
  const at = { Bucket, Key, UploadId };
  return {
    at,
    part: async (PartNumber: number, Body: string | Uint8Array) => {
      const { ETag } = await store.client.send(new UploadPartCommand({ ...at, PartNumber, Body }));
      return { PartNumber, ETag };
    },
    complete: (Parts: { PartNumber: number; ETag?: string | undefined }[], more: object = {}) =>
      store.client.send(new CompleteMultipartUploadCommand({ ...at, MultipartUpload: { Parts }, ...more })),
  };
};

describe("an upload in parts", () => {
  it("joins them, whatever their order", async () => {
    const body = randomBytes(12_000_000);
    const params = { Bucket, Key: "large", Body: Readable.from([body]), ContentType: "video/mp4" };
    const upload = new Upload({ client: store.client, params, queueSize: 3 });
    expect((await upload.done()).ETag).toMatch(/-3"$/);
    const answer = await store.client.send(new GetObjectCommand({ Bucket, Key: "large" }));
    expect(Buffer.from((await answer.Body?.transformToByteArray()) ?? []).equals(body)).toBe(true);
    expect(answer).toMatchObject({ ContentType: "video/mp4", ContentLength: body.length });
    expect(store.events.at(-1)).toMatchObject({ detail: { reason: "CompleteMultipartUpload" } });
  });

  it("refuses parts that are wrong, out of order or too small", async () => {
    const upload = await begin("wrong");
    const [first, second] = [await upload.part(1, "x"), await upload.part(2, "y")];
    await expect(upload.complete([{ PartNumber: 1, ETag: '"00"' }])).rejects.toEqual(refusal("InvalidPart"));
    await expect(upload.complete([{ ...first, PartNumber: 3 }])).rejects.toEqual(refusal("InvalidPart"));
    await expect(upload.complete([second, first])).rejects.toEqual(refusal("InvalidPartOrder"));
    await expect(upload.complete([first, second])).rejects.toEqual(refusal("EntityTooSmall"));
    await expect(store.get("wrong")).rejects.toEqual(refusal("NoSuchKey"));
    await expect(upload.part(10_001, "x")).rejects.toEqual(refusal("InvalidArgument"));
  });

  it("is checked as a whole where a checksum of the whole is given", async () => {
    const upload = await begin("whole");
    const parts = [await upload.part(1, "hello")];
    const wrong = { ChecksumType: "FULL_OBJECT", ChecksumCRC32: "AAAAAA==" };
    await expect(upload.complete(parts, wrong)).rejects.toEqual(refusal("BadDigest"));
    await expect(upload.complete(parts, { MpuObjectSize: 6 })).rejects.toEqual(refusal("IncompleteBody"));
    await upload.complete(parts, { ...wrong, ChecksumCRC32: "NhCmhg==", MpuObjectSize: 5 });
    expect((await store.get("whole")).text).toBe("hello");
  });

  it("takes the last of a part that came twice, and keeps the condition of its end", async () => {
    await store.put("there", "old");
    const upload = await begin("there");
    await upload.part(1, "first");
    const parts = [await upload.part(1, "second")];
    await expect(upload.complete(parts, { IfNoneMatch: "*" })).rejects.toEqual(refusal("PreconditionFailed"));
    expect((await store.get("there")).text).toBe("old");
    await upload.complete(parts);
    expect((await store.get("there")).text).toBe("second");
  });

  it("lists what is there, and can be given up", async () => {
    const upload = await begin("parts");
    const { ETag } = await upload.part(1, "x");
    const { Parts } = await store.client.send(new ListPartsCommand(upload.at));
    expect(Parts).toMatchObject([{ PartNumber: 1, ETag, Size: 1 }]);
    const open = async () =>
      (await store.client.send(new ListMultipartUploadsCommand({ Bucket }))).Uploads?.map(({ UploadId }) => UploadId) ??
      [];
    expect(await open()).toContain(upload.at.UploadId);
    await store.client.send(new AbortMultipartUploadCommand(upload.at));
    expect(await open()).not.toContain(upload.at.UploadId);
    await expect(store.client.send(new ListPartsCommand(upload.at))).rejects.toEqual(refusal("NoSuchUpload"));
    await expect(upload.part(2, "y")).rejects.toEqual(refusal("NoSuchUpload"));
  });

  it("takes no part by copying: that is refused, not stored empty", async () => {
    const { at } = await begin("copied");
    const copy = new UploadPartCopyCommand({ ...at, PartNumber: 1, CopySource: `${Bucket}/large` });
    await expect(store.client.send(copy)).rejects.toEqual(refusal("NotImplemented"));
  });
});
