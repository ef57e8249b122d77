import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepEnvironment } from "#core/keep-environment.fixture.ts";
import { Bucket, withStore } from "#local/s3/store.fixture.ts";
import { closeStorage } from "./client.ts";
import { deleteObject, deletePrefix } from "./delete-objects.ts";
import { listObjects } from "./list-objects.ts";

const store = withStore();
const restore = keepEnvironment();

beforeAll(() => {
  Object.assign(process.env, {
    ...{ MEDIA_BUCKET: Bucket, S3_FORCE_PATH_STYLE: "true", AWS_REGION: "us-east-1" },
    ...{ AWS_ACCESS_KEY_ID: "KEY", AWS_SECRET_ACCESS_KEY: "secret", AWS_ENDPOINT_URL_S3: store.server.url },
  });
});
afterAll(() => {
  closeStorage();
  restore();
});

const keysUnder = async (prefix: string) => (await Array.fromAsync(listObjects(prefix))).map(({ key }) => key);

describe("objects under a prefix", () => {
  it("are deleted all of them, request by request, and none beside", async () => {
    const keys = Array.from({ length: 23 }, (_, index) => `films/a/${index} & <ä>.png`);
    await Promise.all([...keys, "films/ab/other.png"].map((key) => store.put(key, "x")));
    expect((await keysUnder("films/a/")).toSorted()).toEqual(keys.toSorted());
    expect(await deletePrefix("films/a/", 10)).toBe(23);
    expect(await keysUnder("films/")).toEqual(["films/ab/other.png"]);
    expect(await deletePrefix("films/a/")).toBe(0);
  });

  it("are not deleted where the prefix may be the beginning of another name", async () => {
    await expect(deletePrefix("films/a")).rejects.toThrow(RangeError);
    await expect(deletePrefix("")).rejects.toThrow(RangeError);
  });

  it("may be gone before they are deleted", async () => {
    await expect(deleteObject("films/nothing.png")).resolves.toBeUndefined();
  });
});
