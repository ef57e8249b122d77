import { Piscina } from "piscina";
import { chooseOrder, type WaitingOrder } from "./choose-order.ts";
import type { WorkerAnswer, WorkerOrder } from "./worker-entry.ts";

const ENTRY = new URL("./worker-entry.ts", import.meta.url);

/** A thread that nobody has work for ends after this long. */
const IDLE_MS = 3_000;

export interface WorkHints {
  /** Ends the thread once it fires, or takes the order back while it waits. */
  readonly signal?: AbortSignal | undefined;
  /** What the end of a longer work waits for goes before what else waits. */
  readonly urgent?: boolean | undefined;
  /** What the work begins with and leaves in its thread, by name: a thread that has it is the first to be asked. */
  readonly builds?: readonly string[] | undefined;
  /** How long it takes against others of its kind: what is light is left for the end. */
  readonly weight?: number | undefined;
}

interface Thread {
  readonly piscina: Piscina;
  isFree: boolean;
  has: ReadonlySet<string>;
}

interface Waiting extends WaitingOrder {
  readonly start: (thread: Thread) => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Threads that share what waits. Each is a pool of one, since a pool does not say which of its threads is free. */
export class Crew {
  readonly #threads: Thread[];
  readonly #waiting: Waiting[] = [];

  constructor(threads: number) {
    this.#threads = Array.from({ length: threads }, () => ({
      piscina: new Piscina({ maxThreads: 1, minThreads: 0, idleTimeout: IDLE_MS }),
      isFree: true,
      has: NOTHING,
    }));
  }

  /** Runs an order in one of the threads; an AbortError once the signal fires. */
  run<Output>(
    order: WorkerOrder,
    { signal, urgent = false, builds = [], weight = 1 }: WorkHints,
  ): Promise<WorkerAnswer<Output>> {
    return new Promise((resolve, reject) => {
      const start = async (thread: Thread): Promise<void> => {
        signal?.removeEventListener("abort", takeBack);
        thread.isFree = false;
        if (builds.length > 0) thread.has = new Set(builds);
        try {
          const options = { filename: ENTRY.href, name: "answerOrder", ...(signal ? { signal } : {}) };
          resolve(await thread.piscina.run(order, options));
        } catch (thrown) {
          thread.has = NOTHING;
          reject(thrown);
        }
        thread.isFree = true;
        this.#next();
      };
      const waiting: Waiting = { urgent, builds, weight, passedOver: 0, start };
      const takeBack = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(signal?.reason);
      };
      if (signal?.aborted) return reject(signal.reason);
      signal?.addEventListener("abort", takeBack, { once: true });
      this.#waiting.push(waiting);
      this.#next();
    });
  }

  /** Ends the threads; what waits is refused. */
  async stop(): Promise<void> {
    // An answer may still come from a thread whose order was given up; nobody waits for it.
    for (const { piscina } of this.#threads) piscina.on("error", () => {});
    await Promise.all(this.#threads.map(({ piscina }) => piscina.destroy()));
    this.#next();
  }

  #next(): void {
    for (const thread of this.#threads) {
      if (!thread.isFree) continue;
      const othersHave = new Set(this.#threads.flatMap((other) => (other === thread ? [] : [...other.has])));
      const at = chooseOrder(this.#waiting, thread.has, othersHave);
      const [order] = at < 0 ? [] : this.#waiting.splice(at, 1);
      if (!order) return;
      for (const passed of this.#waiting.slice(0, at)) passed.passedOver++;
      order.start(thread);
    }
  }
}
