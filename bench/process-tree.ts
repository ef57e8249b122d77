import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

/** How often the memory of the processes is looked at. */
const LOOK_MS = 50;

/**
 * Runs a program to its end and watches it with all that it starts.
 *
 * @returns its output, how long it took, and the most memory that all its processes had at one time: the sum of their
 *   resident sets, by /proc, in MB; `undefined` where there is no /proc.
 * @throws Error when it fails, with what it said.
 */
export async function watchProcess(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ stdout: string; seconds: number; peakMegabytes: number | undefined }> {
  const startedAt = performance.now();
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, residentMegabytes(child));
  }, LOOK_MS);
  try {
    const stdout = await outputOf(child);
    const seconds = (performance.now() - startedAt) / 1000;
    return { stdout, seconds, peakMegabytes: peak > 0 ? peak : undefined };
  } finally {
    clearInterval(timer);
  }
}

function outputOf(child: ChildProcess): Promise<string> {
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => {
      if (status === 0) resolve(stdout);
      else reject(new Error(`It ended with ${status}: ${stderr || stdout}`));
    });
  });
}

function residentMegabytes({ pid }: ChildProcess): number {
  if (pid === undefined) return 0;
  const parents = new Map<number, number>();
  const resident = new Map<number, number>();
  for (const name of readProcesses()) {
    try {
      const status = readFileSync(`/proc/${name}/status`, "utf8");
      parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
      resident.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // It ended while we looked.
    }
  }
  const family = (each: number | undefined): boolean => each === pid || (!!each && family(parents.get(each)));
  return [...resident].reduce((sum, [each, megabytes]) => (family(each) ? sum + megabytes : sum), 0);
}

function readProcesses(): string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
