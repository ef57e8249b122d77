/**
 * A process of its own for what strangers hand in. A worker thread is no fence: one that fills its heap at a stroke
 * grows past its `resourceLimits`, or takes the whole process with it.
 */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { GuardedCall, GuardedResult } from "./guarded-process-child.ts";

const CHILD = fileURLToPath(new URL("./guarded-process-child.ts", import.meta.url));

/** Characters of the child's last words that an error keeps. */
const LAST_WORDS = 2000;

export interface Limits {
  /** Milliseconds after which the process is killed. */
  readonly deadlineMs: number;
  /** MiB that its heap may grow to. */
  readonly heapMb: number;
}

/** The process took more time or memory than it was given, and is gone. */
export class Overrun extends Error {
  readonly limit: "time" | "memory";

  constructor(limit: "time" | "memory") {
    super(`The process was ended: it took more ${limit} than it was given.`);
    this.name = "Overrun";
    this.limit = limit;
  }
}

/**
 * Runs `exportName` of a module in a process that sees none of our environment, may write no file and start no other
 * process. Input and output are structured-cloned.
 *
 * @throws an {@link Overrun}, or an Error with the stack of what the function threw.
 */
export async function runGuarded<Output>(
  module: URL,
  exportName: string,
  input: unknown,
  { deadlineMs, heapMb }: Limits,
): Promise<Output> {
  const child = fork(CHILD, {
    serialization: "advanced",
    execArgv: [`--max-old-space-size=${heapMb}`, "--permission", "--allow-fs-read=*"],
    env: {},
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const kill = () => child.kill("SIGKILL");
  let isLate = false;
  const deadline = setTimeout(() => {
    isLate = true;
    kill();
  }, deadlineMs);
  process.once("exit", kill);
  try {
    const call: GuardedCall = { module: module.href, exportName, input };
    child.send(call);
    const result = await resultOf(child, () => isLate);
    if ("error" in result) throw new Error(result.error);
    return result.output as Output;
  } finally {
    clearTimeout(deadline);
    process.off("exit", kill);
    kill();
  }
}

function resultOf(child: ChildProcess, isLate: () => boolean): Promise<GuardedResult> {
  let lastWords = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    lastWords = (lastWords + text).slice(-LAST_WORDS);
  });
  return new Promise((resolve, reject) => {
    child.once("message", (result) => resolve(result as GuardedResult));
    child.once("error", reject);
    // Once its streams are closed, too, so that its last words are there.
    child.once("close", (code, signal) => {
      if (isLate()) reject(new Overrun("time"));
      else if (/heap (?:out of memory|limit)|allocation failed/i.test(lastWords)) reject(new Overrun("memory"));
      else reject(new Error(`The process ended with ${signal ?? code}: ${lastWords}`));
    });
  });
}
