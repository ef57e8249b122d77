import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream, mkdirSync, readdirSync, rmSync } from "node:fs";
import { constants, copyFile, type FileHandle, mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type ChecksumAlgorithm, createChecksum } from "./checksum.ts";
import { S3Error } from "./s3-error.ts";

/** A body on disk, under a name of its own: keys never touch the file system. */
export interface Blob {
  readonly id: string;
  readonly size: number;
  /** In quotes, as S3 gives it. */
  readonly etag: string;
  readonly checksum: { algorithm: ChecksumAlgorithm; value: string } | null;
}

/** What a body must turn out to be; a body that is something else is not kept. */
export interface Expectation {
  readonly sha256?: string | undefined;
  readonly md5?: string | undefined;
  readonly size?: number | undefined;
  readonly checksum?: { algorithm: ChecksumAlgorithm; value: () => string | undefined } | undefined;
}

/** Bodies on this machine's disk, each in a file named by a UUID, and flushed before anybody hears of it. */
export class BlobStore {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
    mkdirSync(directory, { recursive: true });
  }

  /** Removes every body that is not named, and gives those that are there. */
  sweep(named: ReadonlySet<string>): Set<string> {
    const kept = new Set<string>();
    for (const name of readdirSync(this.#directory, { recursive: true, encoding: "utf8" })) {
      const id = name.slice(name.lastIndexOf("/") + 1);
      if (named.has(id)) kept.add(id);
      else if (id.length === 36) rmSync(join(this.#directory, name), { force: true });
    }
    return kept;
  }

  #path(blob: string): string {
    return join(this.#directory, blob.slice(0, 2), blob);
  }

  /** Makes a body under a new name; nothing of it is left when that fails. */
  async #make<Result>(write: (path: string) => Promise<Result>): Promise<{ id: string; result: Result }> {
    const id = randomUUID();
    const path = this.#path(id);
    try {
      await mkdir(join(path, ".."), { recursive: true });
      return { id, result: await write(path) };
    } catch (thrown) {
      await rm(path, { force: true });
      throw isDiskFull(thrown) ? new S3Error(507, "InsufficientStorage", "There is no room left on the disk.") : thrown;
    }
  }

  /**
   * Writes a body to disk, in flat memory, and checks it on the way.
   *
   * @throws S3Error `BadDigest`, `XAmzContentSHA256Mismatch`, `IncompleteBody`, `InsufficientStorage`; nothing is kept then.
   */
  async write(source: AsyncIterable<Buffer>, expected: Expectation = {}): Promise<Blob> {
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
    const { id, result } = await this.#make(async (path) => {
      await pipeline(source, measure, createWriteStream(path, { flags: "wx", flush: true }));
      const digest = md5.digest();
      if (expected.md5 !== undefined && expected.md5 !== digest.toString("base64")) throw new S3Error(400, "BadDigest");
      if (sha256 && sha256.digest("hex") !== expected.sha256) throw new S3Error(400, "XAmzContentSHA256Mismatch");
      if (expected.size !== undefined && expected.size !== size) throw new S3Error(400, "IncompleteBody");
      const value = checksum?.digest();
      if (expected.checksum && expected.checksum.value() !== value) {
        throw new S3Error(400, "BadDigest", `The ${expected.checksum.algorithm} does not match what was received.`);
      }
      return {
        etag: `"${digest.toString("hex")}"`,
        checksum: expected.checksum && value !== undefined ? { algorithm: expected.checksum.algorithm, value } : null,
      };
    });
    return { id, size, ...result };
  }

  async copy(blob: string): Promise<string> {
    const { id } = await this.#make((path) => copyFile(this.#path(blob), path, constants.COPYFILE_FICLONE));
    return id;
  }

  open(blob: string): Promise<FileHandle> {
    return open(this.#path(blob));
  }

  read(blob: string, range?: { start: number; end: number }): Readable {
    return createReadStream(this.#path(blob), { ...range, highWaterMark: 256 * 1024 });
  }

  async drop(blob: string): Promise<void> {
    await rm(this.#path(blob), { force: true });
  }

  /** One body out of several, one after the other, checked as a whole. */
  async join(parts: readonly Pick<Blob, "id" | "etag">[], expected: Expectation): Promise<Blob> {
    const etags = createHash("md5");
    for (const { etag } of parts) etags.update(Buffer.from(etag.replaceAll('"', ""), "hex"));
    const read = ({ id }: Pick<Blob, "id">) => this.read(id);
    async function* bodies(): AsyncGenerator<Buffer> {
      for (const part of parts) yield* read(part);
    }
    const blob = await this.write(bodies(), expected);
    return { ...blob, etag: `"${etags.digest("hex")}-${parts.length}"` };
  }
}

export function isCode(thrown: unknown, code: string): boolean {
  return thrown instanceof Error && "code" in thrown && thrown.code === code;
}

/** No room for a file, or, for SQLite, for its index (SQLITE_FULL). */
export function isDiskFull(thrown: unknown): boolean {
  return isCode(thrown, "ENOSPC") || (thrown instanceof Error && "errcode" in thrown && thrown.errcode === 13);
}
