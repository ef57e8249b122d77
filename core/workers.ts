/**
 * Worker threads, as many as there are processors, for all that takes the processor: drawing, speech, encoding. One
 * pool and not one per subject, so that work never competes for more cores than there are and memory stays bounded.
 *
 * Language alone has threads of its own: its model is a large heap of small objects, which every collection of garbage
 * would go over, and drawing makes a collection every few frames. They end soon after their work.
 */
import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import { recallProblem } from "#core/http/errors.ts";
import type { WorkerAnswer, WorkerOrder } from "./worker-entry.ts";

const ENTRY = new URL("./worker-entry.ts", import.meta.url);

type PoolName = "general" | "language";

const pools = new Map<PoolName, Piscina>();

/**
 * Runs `exportName` of a module in a worker thread. Input and result are structured-cloned.
 *
 * @throws what the function throws, a Problem as a Problem; an AbortError once `signal` fires, which ends the thread.
 */
export async function runInWorker<Output>(
  module: URL,
  exportName: string,
  input: unknown,
  { signal, pool = "general" }: { signal?: AbortSignal | undefined; pool?: PoolName } = {},
): Promise<Output> {
  const order: WorkerOrder = { module: module.href, exportName, input };
  const answer: WorkerAnswer<Output> = await poolNamed(pool).run(order, {
    filename: ENTRY.href,
    name: "answerOrder",
    ...(signal ? { signal } : {}),
  });
  if ("problem" in answer) throw recallProblem(answer.problem.code, answer.problem.sentence);
  return answer.output;
}

function poolNamed(name: PoolName): Piscina {
  let pool = pools.get(name);
  if (!pool) {
    pool = new Piscina({ maxThreads: availableParallelism(), minThreads: 0, idleTimeout: 3_000 });
    pools.set(name, pool);
  }
  return pool;
}

/** Ends all threads; what is queued is refused. */
export async function stopWorkers(): Promise<void> {
  const stopping = [...pools.values()];
  pools.clear();
  // An answer may still come from a thread whose order was given up; nobody waits for it.
  for (const pool of stopping) pool.on("error", () => {});
  await Promise.all(stopping.map((pool) => pool.destroy()));
}
