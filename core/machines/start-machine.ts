import { ExecutionAlreadyExists, StartExecutionCommand } from "@aws-sdk/client-sfn";
import { stepFunctions } from "./client.ts";

/** A piece of work that failed as often as this is left to a person. */
const MOST_TRIES = 50;

/**
 * Has a state machine do a piece of work, unless it is at it already: the names of executions are the work's id with
 * the number of the try, and of one name there is one execution. Where an earlier one has ended there is another, so ask
 * only for what is not done.
 *
 * Never call it in a unit of work: what it starts must find what that has written.
 *
 * @param id the work's id, at most 70 characters.
 */
export async function startMachine(machine: string, id: string, input: unknown): Promise<void> {
  const stateMachineArn = arnOf(machine);
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    const name = executionName(id, attempt);
    try {
      // Of a name that runs with this input already, the answer is as if it were started now.
      await stepFunctions().send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
      return;
    } catch (thrown) {
      if (!(thrown instanceof ExecutionAlreadyExists)) throw thrown;
    }
  }
  throw new Error(`${machine} has failed ${MOST_TRIES} times at ${id}.`);
}

/** What the execution is called that does a piece of work for the first time, or for the `attempt`th one after it. */
export function executionName(id: string, attempt = 0): string {
  return `${id}-${attempt}`;
}

/** `STATE_MACHINE_PREFIX` is what stands before a machine's name in its ARN. */
function arnOf(machine: string): string {
  const prefix = process.env.STATE_MACHINE_PREFIX;
  if (!prefix) throw new Error("STATE_MACHINE_PREFIX is not set.");
  return prefix + machine;
}
