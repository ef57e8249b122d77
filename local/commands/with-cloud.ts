import { type Cloud, startCloud } from "../cloud.ts";
import { homeFolder } from "../environment.ts";
import { createReport, type Report } from "./report.ts";

/** Starts the cloud of this machine for some work, and puts it away after it, whatever happens. */
export async function withCloud(work: (cloud: Cloud, report: Report) => Promise<void>): Promise<void> {
  const report = createReport();
  const cloud = await startCloud(homeFolder());
  try {
    await work(cloud, report);
  } finally {
    report.clear();
    await cloud.close();
  }
}
