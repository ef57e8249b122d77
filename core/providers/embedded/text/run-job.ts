import type * as z from "zod";
import type { TextJobName, TextJobs } from "#core/providers/text.ts";
import { detectLanguage } from "./detect-language.ts";
import { findHeadings } from "./headings/find-headings.ts";
import { digestChapter } from "./plot/digest-chapter.ts";
import { planPlot } from "./plot/plan-plot.ts";
import { writeScript } from "./script/write-script.ts";

type Jobs = {
  readonly [Name in TextJobName]: (input: z.output<TextJobs[Name]["input"]>) => z.output<TextJobs[Name]["output"]>;
};

const jobs: Jobs = { detectLanguage, findHeadings, digestChapter, planPlot, writeScript };

/** Runs in a worker thread: one job, from its parsed input to its answer. */
export function runJob<Name extends TextJobName>({
  job,
  input,
}: {
  readonly job: Name;
  readonly input: z.output<TextJobs[Name]["input"]>;
}): z.output<TextJobs[Name]["output"]> {
  return jobs[job](input);
}
