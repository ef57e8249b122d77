import type * as z from "zod";
import { digestOf } from "#core/digest.ts";
import { textModel } from "#core/providers/routing.ts";
import type { TextJobName, TextJobs } from "#core/providers/text.ts";
import { callModel } from "./call-model.ts";

/**
 * Has the text model do a job on a person's book. The same job on the same input is the same work, whoever asks again.
 *
 * @throws as `callModel`.
 */
export function callTextModel<Name extends TextJobName>(
  userId: string,
  job: Name,
  input: z.input<TextJobs[Name]["input"]>,
): Promise<z.output<TextJobs[Name]["output"]>> {
  return callModel(
    { userId, filmId: null, capability: "text", model: textModel.name, digest: digestOf(job, input) },
    (call) => textModel.run(job, input, call),
  );
}
