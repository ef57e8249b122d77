import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

/** How often the memory of the processes is looked at. */
const LOOK_MS = 100;

/**
 * Runs a program to its end and watches it with all that it starts.
 *
 * @param since a line of its output from which on memory counts; from its start without one.
 * @returns its output, how long it took, and the most memory that all its processes had at one time: the sum of their
 *   proportional set sizes, by /proc, in MB, so that what two of them share counts once; `undefined` where there is no
 *   /proc.
 * @throws Error when it fails, with what it said.
 */
export async function watchProcess(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  since?: string,
): Promise<{ stdout: string; seconds: number; peakMegabytes: number | undefined }> {
  const startedAt = performance.now();
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let peak = 0;
  let counts = since === undefined;
  child.stdout?.on("data", (text) => {
    counts ||= String(text).includes(`${since}\n`);
  });
  const timer = setInterval(() => {
    if (counts) peak = Math.max(peak, residentMegabytes(child));
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
  const parents = new Map(readProcesses().map((each) => [each, parentOf(each)]));
  const isOurs = (each: number | undefined): boolean => each === pid || (!!each && isOurs(parents.get(each)));
  return [...parents.keys()].filter(isOurs).reduce((sum, each) => sum + megabytesOf(each), 0);
}

function parentOf(pid: number): number | undefined {
  return figureIn(`/proc/${pid}/status`, /^PPid:\s+(\d+)/m);
}

function megabytesOf(pid: number): number {
  return (figureIn(`/proc/${pid}/smaps_rollup`, /^Pss:\s+(\d+) kB/m) ?? 0) / 1024;
}

function figureIn(file: string, pattern: RegExp): number | undefined {
  try {
    const figure = pattern.exec(readFileSync(file, "utf8"))?.[1];
    return figure === undefined ? undefined : Number(figure);
  } catch {
    // The process ended while we looked.
    return undefined;
  }
}

function readProcesses(): number[] {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}
