import { execFileSync, fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { afterAll, describe, expect, it } from "vitest";
import { serveS3 } from "./index.ts";
import { ObjectStore } from "./object-store.ts";
import { Bucket, clientOf, refusal, soon, status } from "./store.fixture.ts";

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "litink-s3-disk-"));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const blobsIn = (directory: string) =>
  readdirSync(join(directory, "blobs"), { recursive: true, encoding: "utf8" }).filter((name) => name.includes("/"));

async function served<Result>(
  directory: string,
  work: (client: ReturnType<typeof clientOf>) => Promise<Result>,
): Promise<Result> {
  const server = await serveS3({ directory, buckets: [Bucket], secrets: { KEY: "secret" } });
  const client = clientOf(server.url, "secret");
  try {
    return await work(client);
  } finally {
    client.destroy();
    await server.close();
  }
}

const read = async (client: ReturnType<typeof clientOf>, Key: string) =>
  (await client.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString();

describe("the store's memory", () => {
  it("stays flat: four times the bytes take no more of it", async () => {
    const child = fork(fileURLToPath(new URL("serve.fixture.ts", import.meta.url)), [newFolder()]);
    const told = () => new Promise<unknown>((resolve) => child.once("message", resolve));
    const client = clientOf(String(await told()), "secret");
    const piece = randomBytes(1 << 20);
    const peakAfter = async (pieces: number): Promise<number> => {
      const body = () => Readable.from(Array.from({ length: pieces }, () => piece));
      const whole = { Bucket, Key: "whole", Body: body(), ContentLength: pieces << 20 };
      await client.send(new PutObjectCommand(whole));
      const params = { Bucket, Key: "parts", Body: body() };
      await new Upload({ client, params, partSize: 8 << 20 }).done();
      for (const Key of ["whole", "parts"]) {
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
        let bytes = 0;
        for await (const chunk of Body as Readable) bytes += chunk.length;
        expect(bytes).toBe(pieces << 20);
      }
      child.send("peak");
      return Number(await told());
    };
    try {
      const few = await peakAfter(16);
      expect((await peakAfter(64)) - few).toBeLessThan(40 << 20);
    } finally {
      client.destroy();
      child.kill();
    }
  });
});

describe("a process that is killed in the middle of an upload", () => {
  it("leaves no object, and its successor sweeps what was written of it", async () => {
    const directory = newFolder();
    await served(directory, (client) => client.send(new PutObjectCommand({ Bucket, Key: "old", Body: "kept" })));
    const child = fork(fileURLToPath(new URL("serve.fixture.ts", import.meta.url)), [directory]);
    const url = await new Promise<string>((resolve) => child.once("message", (message) => resolve(String(message))));
    const client = clientOf(url, "secret");
    const endless = Readable.from(
      (async function* () {
        for (;;) yield randomBytes(64 * 1024);
      })(),
    );
    const ContentLength = 1 << 30;
    const upload = client.send(new PutObjectCommand({ Bucket, Key: "old", Body: endless, ContentLength }));
    const failed = expect(upload).rejects.toThrow();
    const bytes = () =>
      blobsIn(directory).reduce((sum, name) => sum + statSync(join(directory, "blobs", name)).size, 0);
    await soon(bytes).toBeGreaterThan(1 << 20);
    child.kill("SIGKILL");
    await failed;
    client.destroy();
    expect(blobsIn(directory)).toHaveLength(2);
    expect(await served(directory, (next) => read(next, "old"))).toBe("kept");
    expect(blobsIn(directory)).toHaveLength(1);
  });
});

describe("a client that goes away in the middle of an upload", () => {
  it("leaves neither an object nor a body", async () => {
    const directory = newFolder();
    await served(directory, async (client) => {
      const abort = new AbortController();
      const body = Readable.from(
        (async function* () {
          yield randomBytes(64 * 1024);
          abort.abort();
          yield randomBytes(64 * 1024);
        })(),
      );
      const put = new PutObjectCommand({ Bucket, Key: "cut", Body: body, ContentLength: 1 << 20 });
      await expect(client.send(put, { abortSignal: abort.signal })).rejects.toThrow();
      await expect(read(client, "cut")).rejects.toEqual(status(404));
      await soon(() => blobsIn(directory)).toEqual([]);
    });
  });
});

describe("an object that is replaced at the moment it is opened", () => {
  it("is read as the new one", async () => {
    const store = new ObjectStore(newFolder());
    const put = async (body: string) =>
      store.put({ bucket: Bucket, key: "k", headers: {} }, await store.blobs.write(Readable.from([Buffer.from(body)])));
    await put("old");
    const replaceOnce = [() => put("new"), async () => {}];
    const { result } = await store.withBlob(
      () => store.find(Bucket, "k"),
      async (blob) => {
        await replaceOnce.shift()?.();
        return store.blobs.open(blob);
      },
    );
    expect(await result.readFile("utf8")).toBe("new");
    await result.close();
    store.close();
  });
});

describe("an object whose body somebody took away", () => {
  it("is none any more at the next start, so that it can be made anew", async () => {
    const directory = newFolder();
    await served(directory, async (client) => {
      for (const Key of ["gone", "kept"]) await client.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
    });
    const [gone] = blobsIn(directory).filter((name) => readFileSync(join(directory, "blobs", name), "utf8") === "gone");
    rmSync(join(directory, "blobs", gone ?? ""));
    await served(directory, async (client) => {
      await expect(read(client, "gone")).rejects.toEqual(status(404));
      expect(await read(client, "kept")).toBe("kept");
    });
  });
});

describe("an index that is no database", () => {
  it("is told by its name", async () => {
    const directory = newFolder();
    writeFileSync(join(directory, "index.sqlite"), randomBytes(4096));
    await expect(serveS3({ directory, buckets: [Bucket], secrets: {} })).rejects.toMatchObject({
      code: "home-damaged",
      message: expect.stringContaining("index.sqlite is damaged"),
    });
  });
});

describe("an upload in parts that nobody went on with", () => {
  it("is given up after a week, with the bodies of its parts", async () => {
    const directory = newFolder();
    const upload = { bucket: Bucket, key: "k", headers: {} };
    const day = 86_400_000;
    const before = new ObjectStore(directory);
    for (const [id, started] of [
      ["old", Date.now() - 8 * day],
      ["new", Date.now() - 6 * day],
    ] as const) {
      before.openUpload({ ...upload, id, started });
      await before.putPart(id, 1, await before.blobs.write(Readable.from([Buffer.from(id)])));
    }
    before.close();
    const after = new ObjectStore(directory);
    expect(after.listUploads(Bucket).map(({ id }) => id)).toEqual(["new"]);
    expect(after.listParts("new")).toHaveLength(1);
    after.close();
    expect(blobsIn(directory)).toHaveLength(1);
  });
});

describe("a disk that is full", () => {
  const mounted = mountSmallDisk();
  afterAll(() => {
    if (mounted) execFileSync("umount", ["--lazy", mounted]);
  });

  it.skipIf(!mounted)(
    "refuses with InsufficientStorage, keeps nothing half-written, and takes what still fits",
    async () => {
      const directory = mounted ?? "";
      await served(directory, async (client) => {
        const put = (Key: string, bytes: number) =>
          client.send(new PutObjectCommand({ Bucket, Key, Body: randomBytes(bytes) }));
        await put("first", 1 << 20);
        await expect(put("second", 4 << 20)).rejects.toEqual(refusal("InsufficientStorage"));
        await expect(put("first", 4 << 20)).rejects.toEqual(status(507));
        expect(blobsIn(directory)).toHaveLength(1);
        await put("third", 1 << 19);
        expect((await read(client, "first"))?.length).toBeGreaterThan(0);
      });
    },
  );
});

/** A disk of 4 MB in memory, where this account may mount one. */
function mountSmallDisk(): string | undefined {
  const folder = newFolder();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", folder], { stdio: "ignore" });
    return folder;
  } catch {
    return undefined;
  }
}
