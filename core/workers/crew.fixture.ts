import { threadId } from "node:worker_threads";

/** Work for a thread: takes as long as it is told to, and says which thread has done it. */
export async function work({ forMs }: { forMs: number }): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, forMs));
  return threadId;
}

export function fail(): never {
  throw new RangeError("It cannot be done.");
}
