/** A process for a test to kill or to weigh: serves the store in a folder, tells its URL, and its peak memory when asked. */
import { serveS3 } from "./index.ts";

const { url } = await serveS3({ directory: process.argv[2] ?? "", buckets: ["b"], secrets: { KEY: "secret" } });
process.on("message", () => process.send?.(process.resourceUsage().maxRSS * 1024));
process.send?.(url);
