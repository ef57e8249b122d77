import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface CommandEnd {
  /** Exit status; `null` where a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command of the project in a process of its own, as a person would run it. */
export interface RunningCommand {
  readonly child: ChildProcess;
  readonly ended: Promise<CommandEnd>;
  /** What it has printed to standard output by now. */
  said(): string;
  /** Resolves when what it prints to standard output matches; rejects when it ends before that. */
  says(pattern: RegExp): Promise<string>;
}

/** A data folder of its own, gone with the machine's temporary files. */
export function newHome(): string {
  return mkdtempSync(join(tmpdir(), "litink-test-home-"));
}

/** Starts `local/commands/NAME.ts` with its data in `home`. */
export function startCommand(
  name: "film" | "demo" | "start" | "migrate",
  args: readonly string[],
  { home, env = {} }: { home: string; env?: Readonly<Record<string, string>> },
): RunningCommand {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(root, "local/commands", `${name}.ts`), ...args], {
    cwd: root,
    env: { ...inherited, LITINK_HOME: home, INIT_CWD: home, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  const listeners = new Set<() => void>();
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    for (const listener of listeners) listener();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = new Promise<CommandEnd>((resolve) => {
    child.once("close", (status) => resolve({ status, stdout, stderr }));
  });
  const says = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        if (!pattern.test(stdout)) return;
        listeners.delete(look);
        resolve(stdout);
      };
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`It ended without saying ${pattern}:\n${stdout}\n${stderr}`)));
    });
  return { child, ended, said: () => stdout, says };
}

/** Runs a command to its end. */
export function runCommand(...started: Parameters<typeof startCommand>): Promise<CommandEnd> {
  return startCommand(...started).ended;
}
