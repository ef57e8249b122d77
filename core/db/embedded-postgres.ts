import { setImmediate } from "node:timers/promises";
import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";

/**
 * A call blocks its thread, and whoever asks again at once gives nobody else a turn: after one of this length, what has
 * come in from elsewhere is seen to before its answer is.
 */
const LONG_MS = 4;

/**
 * The database embedded in this process, with pgvector.
 *
 * After a PANIC, such as no room for the write-ahead log, a Postgres server ends and starts anew. The embedded one
 * cannot end: asked anything more, it turns in a circle for ever and this thread with it. So it is asked nothing more:
 * every call fails with what the first one failed with, and the next process recovers from the log.
 */
export class EmbeddedPostgres extends PGlite {
  #panic: { readonly thrown: unknown } | undefined;

  /** Opens the database of a folder, or one in memory, and makes it where there is none. */
  static async open(options: PGliteOptions): Promise<EmbeddedPostgres> {
    const opened = new EmbeddedPostgres({ ...options, extensions: { vector } });
    await opened.waitReady;
    opened.serializers = takingBytes(opened.serializers);
    return opened;
  }

  override execProtocol(...call: Parameters<PGlite["execProtocol"]>): ReturnType<PGlite["execProtocol"]> {
    return this.#unlessPanicked(() => super.execProtocol(...call));
  }

  override execProtocolStream(
    ...call: Parameters<PGlite["execProtocolStream"]>
  ): ReturnType<PGlite["execProtocolStream"]> {
    return this.#unlessPanicked(() => super.execProtocolStream(...call));
  }

  override async close(): Promise<void> {
    if (!this.#panic) await super.close();
  }

  async #unlessPanicked<Result>(call: () => Promise<Result>): Promise<Result> {
    if (this.#panic) throw this.#panic.thrown;
    const startedAt = performance.now();
    try {
      const result = await call();
      if (performance.now() - startedAt > LONG_MS) await setImmediate();
      return result;
    } catch (thrown) {
      if (isPanic(thrown)) this.#panic = { thrown };
      throw thrown;
    }
  }
}

/** Bytes go as they are also for types of extensions, as every driver of a server has it. */
function takingBytes(serializers: PGlite["serializers"]): PGlite["serializers"] {
  const serialize = (value: unknown) => (Buffer.isBuffer(value) ? (value as unknown as string) : String(value));
  return new Proxy(serializers, { get: (known, oid) => Reflect.get(known, oid) ?? serialize });
}

/** Postgres says so itself, or else WebAssembly was ended in the middle of a call, which is an error without a severity. */
function isPanic(thrown: unknown): boolean {
  const severity = thrown instanceof Error && "severity" in thrown ? thrown.severity : undefined;
  return severity === undefined || severity === "PANIC" || severity === "FATAL";
}
