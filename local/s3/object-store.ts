import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { problem } from "#core/http/errors.ts";
import { type Blob, BlobStore, isCode, isDiskFull } from "./blob-store.ts";
import { S3Error } from "./s3-error.ts";

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

/** An upload in parts that was begun so long ago is given up, as a lifecycle rule does on S3. */
const LONGEST_UPLOAD_MS = 7 * 86_400_000;

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
  readonly blobs: BlobStore;
  readonly #index: DatabaseSync;
  readonly #statements = new Map<string, ReturnType<DatabaseSync["prepare"]>>();

  /** @throws `home-damaged`, `cannot-write`, `disk-full` */
  constructor(directory: string) {
    mkdirSync(directory, { recursive: true });
    this.blobs = new BlobStore(join(directory, "blobs"));
    const file = join(directory, "index.sqlite");
    try {
      this.#index = new DatabaseSync(file);
      this.#index.exec("pragma journal_mode = wal; pragma synchronous = full;");
      this.#index.exec(SCHEMA);
      this.#sweep();
    } catch (cause) {
      throw whyClosed(file, cause);
    }
  }

  close(): void {
    this.#index.close();
  }

  /**
   * Removes uploads that nobody went on with, and bodies that no index entry names: what a crash left of a write. An
   * entry whose body somebody took away is no object any more.
   */
  #sweep(): void {
    const before = Date.now() - LONGEST_UPLOAD_MS;
    this.#run("delete from parts where upload in (select id from uploads where started < ?)", before);
    this.#run("delete from uploads where started < ?", before);
    const named = this.#all("select blob from objects union select blob from parts").map(({ blob }) => String(blob));
    const lost = new Set(named).difference(this.blobs.sweep(new Set(named)));
    for (const blob of lost) this.#run("delete from objects where blob = ?", blob);
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
    try {
      this.#prepare(sql).run(...values);
    } catch (thrown) {
      throw isDiskFull(thrown) ? new S3Error(507, "InsufficientStorage", "There is no room left on the disk.") : thrown;
    }
  }

  /**
   * Does something with the body of an object: of the new one, when it is replaced at that very moment.
   *
   * @throws S3Error `NoSuchKey`
   */
  async withBlob<Result>(
    find: () => StoredObject | undefined,
    use: (blob: string) => Promise<Result> | Result,
  ): Promise<{ object: StoredObject; result: Result }> {
    for (let missed: string | undefined; ; ) {
      const object = find();
      if (!object) throw new S3Error(404, "NoSuchKey", "The specified key does not exist.");
      try {
        return { object, result: await use(object.blob) };
      } catch (thrown) {
        if (!isCode(thrown, "ENOENT") || missed === object.blob) throw thrown;
        missed = object.blob;
      }
    }
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
    conditions: { ifMatch?: string; ifNoneMatch?: string } = {},
  ): Promise<void> {
    const old = this.find(object.bucket, object.key);
    const refused = refusal(old, conditions);
    if (refused) {
      await this.blobs.drop(blob.id);
      throw refused;
    }
    const headers = blob.checksum
      ? { ...object.headers, [`x-amz-checksum-${blob.checksum.algorithm}`]: blob.checksum.value }
      : object.headers;
    try {
      this.#run(
        "insert or replace into objects (bucket, key, blob, size, etag, modified, headers, tags) values (?, ?, ?, ?, ?, ?, ?, ?)",
        ...[object.bucket, object.key, blob.id, blob.size, blob.etag, Date.now()],
        ...[JSON.stringify(headers), JSON.stringify(object.tags ?? [])],
      );
    } catch (thrown) {
      await this.blobs.drop(blob.id);
      throw thrown;
    }
    if (old) await this.blobs.drop(old.blob);
  }

  /** @throws S3Error `PreconditionFailed`, `NoSuchKey` */
  async delete(bucket: string, key: string, conditions: { ifMatch?: string }): Promise<void> {
    const old = this.find(bucket, key);
    const refused = refusal(old, conditions);
    if (refused) throw refused;
    if (!old) return;
    this.#run("delete from objects where bucket = ? and key = ?", bucket, key);
    await this.blobs.drop(old.blob);
  }

  tag(bucket: string, key: string, tags: StoredObject["tags"]): void {
    this.#run("update objects set tags = ? where bucket = ? and key = ?", JSON.stringify(tags), bucket, key);
  }

  /** Objects of a bucket after `after`, in the order of their keys' bytes, read as far as somebody asks for more. */
  *list(bucket: string, prefix: string, after: string): Generator<StoredObject> {
    const sql = "select * from objects where bucket = ? and key > ? and key >= ? order by key";
    for (const row of this.#prepare(sql).iterate(bucket, after, prefix)) yield toObject(row);
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
    if (old) await this.blobs.drop(old.blob);
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
    for (const part of parts) await this.blobs.drop(part.blob);
  }
}

function refusal(
  old: StoredObject | undefined,
  { ifMatch, ifNoneMatch }: { ifMatch?: string; ifNoneMatch?: string },
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

/** Why the index cannot be used, by SQLite's result code: CORRUPT, NOTADB, CANTOPEN (also for a path of 512 bytes). */
function whyClosed(file: string, cause: unknown): unknown {
  if (isDiskFull(cause)) return problem("disk-full", {}, { cause });
  const code = cause instanceof Error && "errcode" in cause ? cause.errcode : undefined;
  if (code === 11 || code === 26)
    return problem("home-damaged", { file, reason: "it is no index of objects" }, { cause });
  return code === 14 ? problem("cannot-write", { path: file }, { cause }) : cause;
}
