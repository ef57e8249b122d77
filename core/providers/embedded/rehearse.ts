import { availableParallelism } from "node:os";
import { runInWorker } from "#core/workers/index.ts";

/**
 * Lets every worker thread draw, speak and play something small, so that it has loaded what a film needs before the
 * first scene asks for it. A first picture takes three times as long as the second. Nobody waits for it, and what
 * fails in it fails again where it matters.
 */
export function rehearse(): void {
  const module = new URL("./rehearsal.ts", import.meta.url);
  for (let thread = 0; thread < availableParallelism(); thread++) {
    runInWorker(module, "playRehearsal", null).catch(() => {});
  }
}
