import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { problem } from "#core/http/errors.ts";
import { makeFolder } from "./make-folder.ts";

interface Holder {
  readonly pid: number;
  /** When that process began, as the system tells it: a number that a later process of the same id does not have. */
  readonly startedAt: string;
}

/**
 * Takes the data folder for this process: the embedded database and the store would not notice a second one, and lose
 * what it writes. What a process that is gone has left is taken over.
 *
 * @returns how to give it back.
 * @throws `home-locked`, `cannot-write`
 */
export function lockHome(home: string): () => void {
  makeFolder(home);
  const file = join(home, "lock.json");
  const mine: Holder = { pid: process.pid, startedAt: startOf(process.pid) };
  for (let tries = 0; ; tries++) {
    try {
      // `wx` makes the file or fails, in one step: of two processes one wins.
      const handle = openSync(file, "wx");
      writeSync(handle, JSON.stringify(mine));
      closeSync(handle);
      return () => {
        if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
      };
    } catch (thrown) {
      if (!(thrown instanceof Error && "code" in thrown && thrown.code === "EEXIST")) throw thrown;
      const holder = readHolder(file);
      if (tries > 2 || (holder && isAlive(holder))) throw problem("home-locked", { pid: holder?.pid ?? "?", home });
      rmSync(file, { force: true });
    }
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // Gone, or cut off by a crash in the middle of writing it.
    return undefined;
  }
}

function isAlive({ pid, startedAt }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (thrown) {
    return thrown instanceof Error && "code" in thrown && thrown.code === "EPERM";
  }
  return startedAt === "" || startOf(pid) === startedAt;
}

/** Ticks since boot at which a process began (field 22 of /proc/PID/stat) with the boot's id; empty where there is no /proc. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot}:${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]}`;
  } catch {
    return "";
  }
}
