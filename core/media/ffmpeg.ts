import { type ChildProcess, spawn } from "node:child_process";
import { accessSync, chmodSync, constants } from "node:fs";
import { createRequire } from "node:module";
import { problem } from "#core/http/errors.ts";

const require = createRequire(import.meta.url);
let located: string | undefined;

/** Path of the ffmpeg binary: `FFMPEG_PATH` where it is set (a Lambda layer), else the one that npm brought. */
function ffmpegPath(): string {
  if (located) return located;
  const path: string = process.env.FFMPEG_PATH ?? require("@ffmpeg-installer/ffmpeg").path;
  try {
    accessSync(path, constants.X_OK);
  } catch {
    // npm may have been told to run no install scripts; the package's own would have done just this.
    chmodSync(path, 0o755);
  }
  located = path;
  return path;
}

const running = new Set<ChildProcess>();

/** Starts ffmpeg quietly, with `-y` and errors only; the caller owns its streams. Killed when `signal` fires. */
export function spawnFfmpeg(args: readonly string[], signal?: AbortSignal): ChildProcess {
  const child = spawn(ffmpegPath(), ["-hide_banner", "-loglevel", "error", "-y", ...args], {
    stdio: ["pipe", "pipe", "pipe"],
    // Ctrl-C in a terminal goes to all of a group: whether an ffmpeg ends is for this process to say.
    detached: process.platform !== "win32",
    ...(signal ? { signal, killSignal: "SIGKILL" } : {}),
  });
  running.add(child);
  child.once("close", () => running.delete(child));
  return child;
}

/** Kills every ffmpeg that this process started. */
export function killAllFfmpeg(): void {
  for (const child of running) child.kill("SIGKILL");
}

/**
 * Resolves when the child has ended well.
 *
 * @throws `ffmpeg-failed` with the last lines it printed, or `ffmpeg-killed` when a signal ended it.
 */
export function ffmpegEnd(child: ChildProcess): Promise<void> {
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-4000);
  });
  return new Promise((resolve, reject) => {
    // A broken pipe on stdin is the shadow of the child's own end, which `close` tells better.
    child.stdin?.on("error", () => {});
    child.once("error", reject);
    child.once("close", (code, signalName) => {
      if (code === 0) resolve();
      else if (signalName) reject(problem("ffmpeg-killed", { signal: signalName }));
      else if (/No space left on device/i.test(said)) reject(problem("disk-full"));
      else reject(problem("ffmpeg-failed", { said: said.trim().split("\n").slice(-3).join(" ") }));
    });
  });
}

/** Runs ffmpeg to its end and returns what it wrote to standard output. */
export async function runFfmpeg(args: readonly string[], signal?: AbortSignal): Promise<Buffer> {
  const child = spawnFfmpeg(args, signal);
  const chunks: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stdin?.end();
  await ffmpegEnd(child);
  return Buffer.concat(chunks);
}

/** Runs ffmpeg to its end and returns what its filters reported on the way, such as a measure or a finding. */
export async function readFfmpegReport(args: readonly string[], signal?: AbortSignal): Promise<string> {
  // The later of two levels holds.
  const child = spawnFfmpeg(["-loglevel", "info", "-nostats", ...args], signal);
  const said: string[] = [];
  child.stderr?.setEncoding("utf8").on("data", (text: string) => said.push(text));
  // Nobody wants it, and ffmpeg would wait for somebody to take it.
  child.stdout?.resume();
  child.stdin?.end();
  await ffmpegEnd(child);
  return said.join("");
}
