import { type Cloud, startCloud } from "../cloud.ts";
import { homeFolder } from "../environment.ts";
import { createReport, type Report } from "./report.ts";

/**
 * Starts the cloud of this machine for some work, and puts it away after it, whatever happens.
 *
 * @throws what the work throws, rather than what putting away fails with after it.
 */
export async function withCloud(
  signal: AbortSignal,
  work: (cloud: Cloud, report: Report) => Promise<void>,
): Promise<void> {
  const report = createReport();
  const cloud = await startCloud(homeFolder(), {}, signal);
  try {
    await work(cloud, report);
  } catch (thrown) {
    report.clear();
    await cloud.close().catch(() => {});
    throw thrown;
  }
  await cloud.close();
}
