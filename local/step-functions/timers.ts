/** Timers of Node end at about 24.8 days; a machine may well wait longer. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Calls `act` after so many milliseconds, however many; returns how to call that off. */
export function startTimer(milliseconds: number, act: () => void): () => void {
  let left = Math.max(0, milliseconds);
  let timer: NodeJS.Timeout;
  const wait = () => {
    const part = Math.min(left, LONGEST_TIMER_MS);
    left -= part;
    timer = setTimeout(left > 0 ? wait : act, part);
  };
  wait();
  return () => clearTimeout(timer);
}

/** Waits; rejects with the signal's reason. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = startTimer(milliseconds, resolve);
  await untilAborted(promise, signal).finally(stop);
}

/** The promise's outcome, or the signal's reason as soon as it fires. */
export function untilAborted<Result>(promise: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

/** A signal of its own that also fires with its parent; `unlink` lets go of the parent. */
export function linkedAbort(parent: AbortSignal): { controller: AbortController; unlink: () => void } {
  const controller = new AbortController();
  const forward = () => controller.abort(parent.reason);
  if (parent.aborted) forward();
  else parent.addEventListener("abort", forward, { once: true });
  return { controller, unlink: () => parent.removeEventListener("abort", forward) };
}
