import * as z from "zod";
import type { CaughtError, Failure } from "#core/http/task-failure.ts";
import { task } from "./task.ts";

/**
 * Makes the handler of a machine's last task after a Catch: it records the failure on the row that `idName` names and
 * hands code and sentence to the Fail state.
 */
export function failureTask<IdName extends string>(
  idName: IdName,
  record: (id: string, caught: CaughtError) => Promise<Failure>,
) {
  return task(
    {
      input: z.object({ error: z.string(), cause: z.string() }).catchall(z.string()),
      output: z.object({ code: z.string(), sentence: z.string() }),
    },
    ({ error, cause, ...ids }) => record(z.uuid().parse(ids[idName]), { error, cause }),
  );
}
