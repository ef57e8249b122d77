/**
 * A process of its own for what strangers hand in. A worker thread is no fence: one that fills its heap at a stroke
 * grows past its `resourceLimits`, or takes the whole process with it.
 */
import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { GuardedCall, GuardedResult } from "./guarded-process-child.ts";

const CHILD = fileURLToPath(new URL("./guarded-process-child.ts", import.meta.url));

/** Characters of the child's last words that an error keeps. */
const LAST_WORDS = 2000;

/** MiB for the code and for buffers, which no flag of Node limits: a stream of a few kilobytes unpacks to gigabytes. */
const OUTSIDE_HEAP_MB = 384;
const LOOK_EVERY_MS = 50;

export interface Limits {
  /** Milliseconds after which the process is killed. */
  readonly deadlineMs: number;
  /**
   * MiB that its heap may grow to. With all that lies outside of it the process may take {@link OUTSIDE_HEAP_MB} more.
   */
  readonly heapMb: number;
  /** Whether it may load native code, which draws for example, and which no permission of Node holds back. */
  readonly mayLoadAddons?: boolean;
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
 * The process was ended from outside, by whoever ends processes where memory is short for example: not by its own
 * doing.
 */
export class Killed extends Error {
  constructor(signal: NodeJS.Signals) {
    super(`The process was ended by ${signal}.`);
    this.name = "Killed";
  }
}

/**
 * Runs `exportName` of a module in a process that sees none of our environment, may write no file and start no other
 * process. Input and output are structured-cloned.
 *
 * @throws an {@link Overrun}, a {@link Killed}, or an Error with the stack of what the function threw.
 */
export async function runGuarded<Output>(
  module: URL,
  exportName: string,
  input: unknown,
  { deadlineMs, heapMb, mayLoadAddons = false }: Limits,
): Promise<Output> {
  const child = fork(CHILD, {
    serialization: "advanced",
    execArgv: [
      `--max-old-space-size=${heapMb}`,
      "--permission",
      "--allow-fs-read=*",
      ...(mayLoadAddons ? ["--allow-addons"] : []),
    ],
    env: {},
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const kill = () => child.kill("SIGKILL");
  let overrun: Overrun["limit"] | undefined;
  const end = (limit: Overrun["limit"]) => {
    overrun ??= limit;
    kill();
  };
  const deadline = setTimeout(end, deadlineMs, "time");
  const watch = setInterval(() => {
    if (residentMb(child.pid) > heapMb + OUTSIDE_HEAP_MB) end("memory");
  }, LOOK_EVERY_MS);
  process.once("exit", kill);
  try {
    const call: GuardedCall = { module: module.href, exportName, input };
    child.send(call);
    const result = await resultOf(child, () => overrun);
    if ("error" in result) throw new Error(result.error);
    return result.output as Output;
  } finally {
    clearTimeout(deadline);
    clearInterval(watch);
    process.off("exit", kill);
    kill();
  }
}

/** MiB of memory that a process takes, where the system tells (Linux); else 0. */
function residentMb(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/^VmRSS:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    // The process is gone, or this is another system.
    return 0;
  }
}

function resultOf(child: ChildProcess, overrun: () => Overrun["limit"] | undefined): Promise<GuardedResult> {
  let lastWords = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    lastWords = (lastWords + text).slice(-LAST_WORDS);
  });
  return new Promise((resolve, reject) => {
    child.once("message", (result) => resolve(result as GuardedResult));
    child.once("error", reject);
    // Once its streams are closed, too, so that its last words are there.
    child.once("close", (code, signal) => {
      const limit = overrun();
      if (limit) reject(new Overrun(limit));
      else if (/heap (?:out of memory|limit)|allocation failed/i.test(lastWords)) reject(new Overrun("memory"));
      else if (signal === "SIGKILL" || signal === "SIGTERM") reject(new Killed(signal));
      else reject(new Error(`The process ended with ${signal ?? code}: ${lastWords}`));
    });
  });
}
