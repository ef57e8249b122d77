/**
 * One pool of worker threads, as many as there are processors, for all that takes the processor: drawing, speech,
 * parsing, language. One pool and not one per subject, so that work never competes for more cores than there are and
 * memory stays bounded by the number of threads.
 */
import { availableParallelism } from "node:os";
import { Piscina } from "piscina";

let pool: Piscina | undefined;

/**
 * Runs `exportName` of a module in a worker thread. Input and result are structured-cloned; buffers named in
 * `transfer` are moved instead.
 *
 * @throws what the function throws, or an AbortError once `signal` fires.
 */
export async function runInWorker<Output>(
  module: URL,
  exportName: string,
  input: unknown,
  options: { signal?: AbortSignal | undefined; transfer?: ArrayBuffer[] } = {},
): Promise<Output> {
  pool ??= new Piscina({ maxThreads: availableParallelism(), minThreads: 0, idleTimeout: 5_000 });
  return pool.run(input, {
    filename: module.href,
    name: exportName,
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.transfer ? { transferList: options.transfer } : {}),
  });
}

/** Ends all threads; what is queued is refused. */
export async function stopWorkers(): Promise<void> {
  const stopping = pool;
  pool = undefined;
  await stopping?.destroy();
}
