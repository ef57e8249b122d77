import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { readBookInWorker } from "#core/books/read/read-book.ts";
import { problemIn } from "#core/http/errors.ts";
import type { Answer } from "./read-on-request.ts";

const CHILD = fileURLToPath(new URL("./read-on-request.ts", import.meta.url));

/** As the platform itself guards those who read (core/books/read/read-book.ts). */
const HEAP_MB = 512;

/** Books after which a reader makes way for a new one, so that none is blamed for what others left behind. */
const MOST_BOOKS = 250;

/** A reader in a process of its own, which takes one book after the other and is replaced when it dies. */
export interface Reader {
  /**
   * Reads the file at `path`. It is a fault to die of it, or to take longer than `deadlineMs`; but a reader may run out
   * of memory where the platform, which gives each book one of its own, answers that with a problem.
   */
  readonly ask: (path: string, deadlineMs: number) => Promise<Answer>;
  readonly end: () => void;
}

export function startReader(): Reader {
  let child: GuardedChild | undefined;
  let books = 0;
  const end = () => {
    child?.process.kill("SIGKILL");
    child = undefined;
    books = 0;
  };
  return {
    end,
    async ask(path, deadlineMs) {
      if (books++ >= MOST_BOOKS) end();
      child ??= startChild();
      const answer = await askChild(child, path, deadlineMs);
      if (!answer.isAlive) end();
      return isOutOfMemory(answer.answer) ? askPlatform(path) : answer.answer;
    },
  };
}

function isOutOfMemory(answer: Answer): boolean {
  return "fault" in answer && answer.fault.includes("heap out of memory");
}

async function askPlatform(path: string): Promise<Answer> {
  try {
    await readBookInWorker(path, { fileName: "book" });
    return { outcome: "read" };
  } catch (error) {
    const problem = problemIn(error);
    return problem ? { outcome: problem.code } : { fault: String(error) };
  }
}

interface GuardedChild {
  readonly process: ChildProcess;
  /** What it wrote to its standard error, the end of it. */
  readonly lastWords: () => string;
}

function startChild(): GuardedChild {
  const child = fork(CHILD, {
    execArgv: [`--max-old-space-size=${HEAP_MB}`, "--permission", "--allow-fs-read=*"],
    env: {},
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let words = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    words = (words + text).slice(-2000);
  });
  return { process: child, lastWords: () => words };
}

function askChild(
  { process: child, lastWords }: GuardedChild,
  path: string,
  deadlineMs: number,
): Promise<{ answer: Answer; isAlive: boolean }> {
  return new Promise((resolve) => {
    const settle = (answer: Answer, isAlive: boolean) => {
      clearTimeout(deadline);
      child.off("message", told).off("close", died);
      resolve({ answer, isAlive });
    };
    const told = (answer: unknown) => settle(answer as Answer, true);
    const died = (code: number | null, signal: string | null) =>
      settle({ fault: `The reader ended with ${signal ?? code}: ${lastWords()}` }, false);
    const deadline = setTimeout(() => settle({ fault: `Not read within ${deadlineMs} ms` }, false), deadlineMs);
    child.once("message", told).once("close", died);
    child.send(path);
  });
}
