import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { probeVideo } from "#core/media/probe-video.ts";
import { watchProcess } from "./process-tree.ts";
import type { BenchResult } from "./run.ts";

export const name = "demo";

/** `npm run demo` after set-up, in a new data folder, against the length of the film that it makes. */
export async function run(): Promise<BenchResult[]> {
  const home = mkdtempSync(join(tmpdir(), "litink-bench-demo-"));
  try {
    const command = fileURLToPath(new URL("../local/commands/demo.ts", import.meta.url));
    const { seconds } = await watchProcess(process.execPath, [command], { LITINK_HOME: home });
    const { durationMs } = await probeVideo(join(home, "films", "the-lamplighters-map.mp4"));
    return [
      {
        what: "the whole demo after set-up",
        measured: `${seconds.toFixed(1)} s`,
        yardstick: `length of its film: ${(durationMs / 1000).toFixed(1)} s`,
        ratio: (seconds * 1000) / durationMs,
        target: "< 60 s",
      },
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
