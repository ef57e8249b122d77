/** A process for a test to watch: ingests a book, or goes on with it, and is killed where it is told. */
import { startCloud } from "#local/cloud.ts";
import { ingestFile } from "#local/production/ingest-file.ts";

const [home = "", book = "", diesAfter = ""] = process.argv.slice(2);
const cloud = await startCloud(home);
cloud.stepFunctions.observe(({ type, details }) => {
  if (type === "TaskStateExited" && JSON.stringify(details).includes(`"${diesAfter}"`))
    process.kill(process.pid, "SIGKILL");
});
await ingestFile(cloud, book, new AbortController().signal);
await cloud.close();
