import type * as z from "zod";
import { saysDiskFull } from "#core/disk-full.ts";
import { problem } from "#core/http/errors.ts";

/**
 * Makes the Lambda handler of a pipeline task. The payload is checked against `input` before `run` sees it, and what
 * `run` gives against `output` before the state machine does. `run` must be safe to run twice: a task that was cut
 * off is run again from its beginning.
 *
 * Errors are left as they are: a Problem's name is its code, which is what Retry and Catch match on. Only a full disk,
 * which any line may meet, is given its name here.
 */
export function task<Input extends z.ZodType, Output extends z.ZodType>(
  shape: { readonly input: Input; readonly output: Output },
  run: (input: z.output<Input>) => Promise<z.input<Output>>,
): (payload: unknown) => Promise<z.output<Output>> {
  return async (payload) => {
    const input = shape.input.safeParse(payload);
    if (!input.success)
      throw problem("bad-request", { reason: `The task's input does not fit: ${input.error.message}` });
    try {
      return shape.output.parse(await run(input.data));
    } catch (thrown) {
      throw saysDiskFull(thrown) ? problem("disk-full", {}, { cause: thrown }) : thrown;
    }
  };
}
