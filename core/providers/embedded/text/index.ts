import type * as z from "zod";
import { type TextJobName, type TextJobs, type TextModel, textJobs } from "#core/providers/text.ts";
import { runInWorker } from "#core/workers/index.ts";

/**
 * The text model that needs no key and no network: it reads by rules, word lists and word vectors, and says nothing that
 * is not in the text. English is read best; of other languages it knows sentences, names and speech.
 */
export const embeddedText: TextModel = {
  name: "embedded-text-1",
  async run<Name extends TextJobName>(
    job: Name,
    input: z.input<TextJobs[Name]["input"]>,
    { signal }: { signal?: AbortSignal | undefined },
  ) {
    signal?.throwIfAborted();
    const { input: inputSchema, output: outputSchema } = textJobs[job];
    const parsed = inputSchema.parse(input);
    const answer = await runInWorker<unknown>(
      new URL("./run-job.ts", import.meta.url),
      "runJob",
      { job, input: parsed },
      { signal, crew: "language" },
    );
    return outputSchema.parse(answer) as z.output<TextJobs[Name]["output"]>;
  },
};
