import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream, mkdirSync, readdirSync, rmSync } from "node:fs";
import { constants, copyFile, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CHECKSUM_ALGORITHMS, type ChecksumAlgorithm, createChecksum } from "./checksum.ts";
import { S3Error } from "./s3-error.ts";

/** A body on disk, under a name of its own: keys never touch the file system. */
export interface Blob {
  readonly id: string;
  readonly size: number;
  /** In quotes, as S3 gives it. */
  readonly etag: string;
  readonly checksum: { algorithm: ChecksumAlgorithm; value: string } | null;
}

export interface StoredObject {
  readonly bucket: string;
  readonly key: string;
  readonly blob: string;
  readonly size: number;
  readonly etag: string;
  readonly modified: number;
  /** Response headers that were given when it was put. */
  readonly headers: Record<string, string>;
  readonly tags: [name: string, value: string][];
}

export interface Upload {
  readonly id: string;
  readonly bucket: string;
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly started: number;
}

export interface Part {
  readonly number: number;
  readonly blob: string;
  readonly size: number;
  readonly etag: string;
}

/** What a body must turn out to be; a body that is something else is not kept. */
export interface Expectation {
  readonly sha256?: string | undefined;
  readonly md5?: string | undefined;
  readonly size?: number | undefined;
  readonly checksum?: { algorithm: ChecksumAlgorithm; value: () => string | undefined } | undefined;
}

const SCHEMA = `
  create table if not exists objects (
    bucket text, key text, blob text not null, size integer not null, etag text not null, modified integer not null,
    headers text not null, tags text not null, primary key (bucket, key)
  ) without rowid;
  create table if not exists uploads (
    id text primary key, bucket text not null, key text not null, headers text not null, started integer not null
  );
  create table if not exists parts (
    upload text, number integer, blob text not null, size integer not null, etag text not null,
    primary key (upload, number)
  ) without rowid;
`;

/**
 * Objects on this machine's disk: an index in SQLite, and each body in a file named by a UUID. A body is written and
 * flushed before the index names it, and the index changes in one step, so that a crash leaves the old object or the new.
 */
export class ObjectStore {
  readonly #blobs: string;
  readonly #index: DatabaseSync;
  readonly #statements = new Map<string, ReturnType<DatabaseSync["prepare"]>>();

  constructor(directory: string) {
    this.#blobs = join(directory, "blobs");
    mkdirSync(this.#blobs, { recursive: true });
    this.#index = new DatabaseSync(join(directory, "index.sqlite"));
    this.#index.exec("pragma journal_mode = wal; pragma synchronous = full;");
    this.#index.exec(SCHEMA);
    this.#sweep();
  }

  close(): void {
    this.#index.close();
  }

  /** Removes bodies that no index entry names: what a crash left in the middle of a write. */
  #sweep(): void {
    const named = new Set(
      this.#all("select blob from objects union select blob from parts").map(({ blob }) => String(blob)),
    );
    for (const name of readdirSync(this.#blobs, { recursive: true, encoding: "utf8" })) {
      const id = name.slice(name.lastIndexOf("/") + 1);
      if (id.length === 36 && !named.has(id)) rmSync(join(this.#blobs, name), { force: true });
    }
  }

  #prepare(sql: string) {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#index.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #all(sql: string, ...values: SQLInputValue[]): Record<string, unknown>[] {
    return this.#prepare(sql).all(...values) as Record<string, unknown>[];
  }

  #run(sql: string, ...values: SQLInputValue[]): void {
    this.#prepare(sql).run(...values);
  }

  #path(blob: string): string {
    return join(this.#blobs, blob.slice(0, 2), blob);
  }

  async #newPath(): Promise<{ id: string; path: string }> {
    const id = randomUUID();
    const path = this.#path(id);
    await mkdir(join(path, ".."), { recursive: true });
    return { id, path };
  }

  /**
   * Writes a body to disk, in flat memory, and checks it on the way.
   *
   * @throws S3Error `BadDigest`, `XAmzContentSHA256Mismatch`, `IncompleteBody`, `InsufficientStorage`; nothing is kept then.
   */
  async writeBlob(source: AsyncIterable<Buffer>, expected: Expectation = {}): Promise<Blob> {
    const { id, path } = await this.#newPath();
    const md5 = createHash("md5");
    const sha256 = expected.sha256 ? createHash("sha256") : undefined;
    const checksum = expected.checksum && createChecksum(expected.checksum.algorithm);
    let size = 0;
    const measure = new Transform({
      transform(data: Buffer, _, callback) {
        size += data.length;
        md5.update(data);
        sha256?.update(data);
        checksum?.update(data);
        callback(null, data);
      },
    });
    try {
      await pipeline(source, measure, createWriteStream(path, { flags: "wx", flush: true }));
      const digest = md5.digest();
      if (expected.md5 !== undefined && expected.md5 !== digest.toString("base64")) throw new S3Error(400, "BadDigest");
      if (sha256 && sha256.digest("hex") !== expected.sha256) throw new S3Error(400, "XAmzContentSHA256Mismatch");
      if (expected.size !== undefined && expected.size !== size) throw new S3Error(400, "IncompleteBody");
      const value = checksum?.digest();
      const wanted = expected.checksum?.value();
      if (wanted !== undefined && wanted !== value) {
        throw new S3Error(400, "BadDigest", `The ${expected.checksum?.algorithm} does not match what was received.`);
      }
      return {
        id,
        size,
        etag: `"${digest.toString("hex")}"`,
        checksum: expected.checksum && value !== undefined ? { algorithm: expected.checksum.algorithm, value } : null,
      };
    } catch (thrown) {
      await rm(path, { force: true });
      if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOSPC") {
        throw new S3Error(507, "InsufficientStorage", "There is no room left on the disk.");
      }
      throw thrown;
    }
  }

  async copyBlob(blob: string): Promise<string> {
    const { id, path } = await this.#newPath();
    await copyFile(this.#path(blob), path, constants.COPYFILE_FICLONE);
    return id;
  }

  readBlob(blob: string, range?: { start: number; end: number }): Readable {
    return createReadStream(this.#path(blob), { ...range, highWaterMark: 256 * 1024 });
  }

  async dropBlob(blob: string): Promise<void> {
    await rm(this.#path(blob), { force: true });
  }

  find(bucket: string, key: string): StoredObject | undefined {
    const [row] = this.#all("select * from objects where bucket = ? and key = ?", bucket, key);
    return row && toObject(row);
  }

  /**
   * Makes `blob` the body of an object. The conditions are checked and the index changed without anything in between.
   *
   * @throws S3Error `PreconditionFailed`, `NoSuchKey`; the blob is dropped then.
   */
  async put(
    object: { bucket: string; key: string; headers: Record<string, string>; tags?: StoredObject["tags"] },
    blob: Blob,
    conditions: { ifMatch?: string | undefined; ifNoneMatch?: string | undefined } = {},
  ): Promise<void> {
    const old = this.find(object.bucket, object.key);
    const refused = refusal(old, conditions);
    if (refused) {
      await this.dropBlob(blob.id);
      throw refused;
    }
    const headers = blob.checksum
      ? { ...object.headers, [`x-amz-checksum-${blob.checksum.algorithm}`]: blob.checksum.value }
      : object.headers;
    this.#run(
      "insert or replace into objects (bucket, key, blob, size, etag, modified, headers, tags) values (?, ?, ?, ?, ?, ?, ?, ?)",
      ...[object.bucket, object.key, blob.id, blob.size, blob.etag, Date.now()],
      ...[JSON.stringify(headers), JSON.stringify(object.tags ?? [])],
    );
    if (old) await this.dropBlob(old.blob);
  }

  async delete(bucket: string, key: string): Promise<void> {
    const old = this.find(bucket, key);
    if (!old) return;
    this.#run("delete from objects where bucket = ? and key = ?", bucket, key);
    await this.dropBlob(old.blob);
  }

  tag(bucket: string, key: string, tags: StoredObject["tags"]): void {
    this.#run("update objects set tags = ? where bucket = ? and key = ?", JSON.stringify(tags), bucket, key);
  }

  /** Objects of a bucket after `after`, in the order of their keys' bytes. */
  list(bucket: string, prefix: string, after: string, limit: number): StoredObject[] {
    return this.#all(
      "select * from objects where bucket = ? and key > ? and key >= ? order by key limit ?",
      ...[bucket, after, prefix, limit],
    ).map(toObject);
  }

  openUpload(upload: Upload): void {
    this.#run(
      "insert into uploads (id, bucket, key, headers, started) values (?, ?, ?, ?, ?)",
      ...[upload.id, upload.bucket, upload.key, JSON.stringify(upload.headers), upload.started],
    );
  }

  findUpload(id: string, bucket: string, key: string): Upload | undefined {
    const [row] = this.#all("select * from uploads where id = ? and bucket = ? and key = ?", id, bucket, key);
    return row && toUpload(row);
  }

  listUploads(bucket: string): Upload[] {
    return this.#all("select * from uploads where bucket = ? order by key, id", bucket).map(toUpload);
  }

  async putPart(upload: string, number: number, blob: Blob): Promise<void> {
    const old = this.listParts(upload).find((part) => part.number === number);
    this.#run(
      "insert or replace into parts (upload, number, blob, size, etag) values (?, ?, ?, ?, ?)",
      ...[upload, number, blob.id, blob.size, blob.etag],
    );
    if (old) await this.dropBlob(old.blob);
  }

  listParts(upload: string): Part[] {
    return this.#all("select * from parts where upload = ? order by number", upload).map((row) => ({
      number: Number(row.number),
      blob: String(row.blob),
      size: Number(row.size),
      etag: String(row.etag),
    }));
  }

  async closeUpload(upload: string): Promise<void> {
    const parts = this.listParts(upload);
    this.#run("delete from parts where upload = ?", upload);
    this.#run("delete from uploads where id = ?", upload);
    for (const part of parts) await this.dropBlob(part.blob);
  }

  /** One body out of several, one after the other. */
  async joinParts(parts: readonly Part[]): Promise<Blob> {
    const etags = createHash("md5");
    for (const { etag } of parts) etags.update(Buffer.from(etag.replaceAll('"', ""), "hex"));
    const read = (part: Part) => this.readBlob(part.blob);
    async function* bodies(): AsyncGenerator<Buffer> {
      for (const part of parts) yield* read(part);
    }
    const blob = await this.writeBlob(bodies());
    return { ...blob, etag: `"${etags.digest("hex")}-${parts.length}"` };
  }
}

function refusal(
  old: StoredObject | undefined,
  { ifMatch, ifNoneMatch }: { ifMatch?: string | undefined; ifNoneMatch?: string | undefined },
): S3Error | undefined {
  if (ifNoneMatch === "*" && old) return new S3Error(412, "PreconditionFailed");
  if (ifMatch === undefined) return undefined;
  if (!old) return new S3Error(404, "NoSuchKey");
  return old.etag === ifMatch || old.etag === `"${ifMatch}"` ? undefined : new S3Error(412, "PreconditionFailed");
}

function toObject(row: Record<string, unknown>): StoredObject {
  return {
    bucket: String(row.bucket),
    key: String(row.key),
    blob: String(row.blob),
    size: Number(row.size),
    etag: String(row.etag),
    modified: Number(row.modified),
    headers: JSON.parse(String(row.headers)),
    tags: JSON.parse(String(row.tags)),
  };
}

function toUpload(row: Record<string, unknown>): Upload {
  return {
    id: String(row.id),
    bucket: String(row.bucket),
    key: String(row.key),
    headers: JSON.parse(String(row.headers)),
    started: Number(row.started),
  };
}

/** The checksum that a request's headers or trailers announce. */
export function announcedChecksum(headers: Readonly<Record<string, unknown>>): ChecksumAlgorithm | undefined {
  const trailer = String(headers["x-amz-trailer"] ?? "").toLowerCase();
  return CHECKSUM_ALGORITHMS.find(
    (algorithm) => trailer === `x-amz-checksum-${algorithm}` || headers[`x-amz-checksum-${algorithm}`] !== undefined,
  );
}
