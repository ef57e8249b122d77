/** `node bench/ingest-once.ts <home> [file]`: the cloud in a process of its own, idle or while it ingests one book. */
import { argv } from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { startCloud } from "#local/cloud.ts";
import { ingestFile } from "#local/production/ingest-file.ts";

/** So long an idle cloud is looked at, and so long a new one is left to let go of what starting it took. */
const IDLE_MS = 2_000;

/** What it says from when on its memory is that of a cloud that is up. */
export const UP = "up";

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [, , home = "", file] = argv;
  const cloud = await startCloud(home);
  await wait(IDLE_MS);
  console.log(UP);
  const startedAt = performance.now();
  if (file) await ingestFile(cloud, file, new AbortController().signal);
  else await wait(IDLE_MS);
  console.log(performance.now() - startedAt);
  await cloud.close();
}
