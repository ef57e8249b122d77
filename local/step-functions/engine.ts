import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { MigrationSet } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import type { Definition } from "./definition.ts";
import {
  type ExecutionEnd,
  type ExecutionRow,
  Journal,
  openExecution,
  readBranches,
  readExecution,
  readExecutions,
  reopenExecution,
} from "./journal.ts";
import type { Integration, ItemReader, PendingTask, ResultWriter, Run } from "./line.ts";
import { loadDefinition } from "./load-definition.ts";
import { runFlow } from "./run-flow.ts";
import { Shutdown, StatesError, Stopped, toStatesError } from "./states-error.ts";

/** The tables that the engine keeps its history in. */
export const STEP_FUNCTIONS_MIGRATIONS: MigrationSet = {
  name: "step-functions",
  directory: fileURLToPath(new URL("./migrations", import.meta.url)),
};

export interface MachineSource {
  readonly definition: unknown;
  readonly substitutions: Readonly<Record<string, string>>;
}

export interface EngineOptions {
  readonly machines: Readonly<Record<string, MachineSource>>;
  /** By Resource, with or without the way it is waited for. */
  readonly integrations: Readonly<Record<string, Integration>>;
  readonly readItems?: ItemReader;
  readonly writeResults?: ResultWriter;
  /** Multiplies every wait, delay and timeout. */
  readonly timeScale?: number;
}

/** Something that happened in an execution, as it happens. */
export interface EngineEvent {
  readonly executionArn: string;
  readonly type: string;
  readonly details: Readonly<Record<string, unknown>>;
}

interface Running {
  readonly controller: AbortController;
  readonly ended: Promise<ExecutionEnd>;
}

const REGION = "us-east-1";
const ACCOUNT = "000000000000";
const NESTED = "arn:aws:states:::states:startExecution";

export function stateMachineArn(machine: string): string {
  return `arn:aws:states:${REGION}:${ACCOUNT}:stateMachine:${machine}`;
}

export function executionArn(machine: string, name: string): string {
  return `arn:aws:states:${REGION}:${ACCOUNT}:execution:${machine}:${name}`;
}

/**
 * Step Functions on one machine: runs JSONata state machines as AWS does, keeps every step in the database, and takes
 * up after a crash what was running, from the last step that was finished.
 */
export class StepFunctions {
  readonly machines: ReadonlyMap<string, Definition>;
  readonly #options: EngineOptions;
  readonly #journal = new Journal();
  readonly #running = new Map<string, Running>();
  readonly #tokens = new Map<string, PendingTask>();
  readonly #listeners = new Set<(event: EngineEvent) => void>();
  readonly #integrations: ReadonlyMap<string, Integration>;

  /** @throws `definition-refused` for a machine that uses anything the engine cannot do. */
  constructor(options: EngineOptions) {
    this.#options = options;
    const nested: Integration = (args, call) => this.#startNested(args, call);
    this.#integrations = new Map([
      ...Object.entries(options.integrations),
      ...([NESTED, `${NESTED}.sync`, `${NESTED}.sync:2`].map((resource) => [resource, nested]) as [
        string,
        Integration,
      ][]),
    ]);
    const abilities = {
      resources: new Set(this.#integrations.keys()),
      readsItems: options.readItems !== undefined,
      writesResults: options.writeResults !== undefined,
    };
    this.machines = new Map(
      Object.entries(options.machines).map(([name, { definition, substitutions }]) => [
        name,
        loadDefinition(name, definition, substitutions, abilities),
      ]),
    );
  }

  /** Calls `listener` with everything that happens; returns how to end that. */
  observe(listener: (event: EngineEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes up every execution that was running when the last process ended. */
  async resume(): Promise<string[]> {
    const rows = await readExecutions({ machine: null, status: "RUNNING", offset: 0, limit: 100_000 });
    const open = rows.filter(({ arn, machine }) => !this.#running.has(arn) && this.machines.has(machine));
    for (const row of open) await this.#launch(row, false);
    return open.map(({ arn }) => arn);
  }

  /**
   * Starts an execution. The same name with the same input while that runs is the same execution.
   *
   * @throws StatesError `StateMachineDoesNotExist`, `ExecutionAlreadyExists`
   */
  async start(machine: string, input: unknown, name: string = randomUUID()): Promise<ExecutionRow> {
    if (!this.machines.has(machine))
      throw new StatesError("StateMachineDoesNotExist", `There is no machine ${machine}.`);
    const text = JSON.stringify(input ?? {});
    const { execution, opened } = await openExecution({ arn: executionArn(machine, name), machine, name, input: text });
    if (opened) await this.#launch(execution, false);
    else if (execution.status !== "RUNNING" || execution.input !== text) {
      throw new StatesError("ExecutionAlreadyExists", `Execution already exists: '${execution.arn}'`);
    }
    return execution;
  }

  /** The executions of a machine that run and whose name begins with `prefix`, the latest first. */
  async running(machine: string, prefix: string): Promise<string[]> {
    const rows = await readExecutions({ machine, status: "RUNNING", offset: 0, limit: 1000 });
    return rows.filter(({ name }) => name.startsWith(prefix)).map(({ arn }) => arn);
  }

  /** Resolves when the execution has ended, with how. */
  async ended(arn: string): Promise<ExecutionEnd> {
    const running = this.#running.get(arn);
    if (running) return running.ended;
    const row = await readExecution(arn);
    if (!row) throw new StatesError("ExecutionDoesNotExist", `Execution does not exist: '${arn}'`);
    return row;
  }

  /** Stops an execution; what it did stays in its history. */
  async stop(arn: string, error?: string, cause?: string): Promise<void> {
    const running = this.#running.get(arn);
    if (!running) return;
    running.controller.abort(new Stopped(error, cause));
    await running.ended;
  }

  /** Runs an execution that failed on from where it failed: what succeeded is not run again. */
  async redrive(arn: string): Promise<void> {
    const row = await reopenExecution(arn);
    if (!row) throw new StatesError("ExecutionNotRedrivable", `Execution is not redrivable: '${arn}'`);
    await this.#launch(row, true);
  }

  /** @throws StatesError `TaskDoesNotExist` */
  reportTask(token: string, report: (task: PendingTask) => void): void {
    const task = this.#tokens.get(token);
    if (!task) throw new StatesError("TaskDoesNotExist", "Task does not exist or is over.");
    report(task);
  }

  /** Ends the engine: what runs is told so, stays RUNNING in the database, and is taken up by the next `resume`. */
  async close(): Promise<void> {
    for (const { controller } of this.#running.values()) controller.abort(new Shutdown());
    await Promise.allSettled([...this.#running.values()].map(({ ended }) => ended));
    await this.#journal.commit();
  }

  async #launch(row: ExecutionRow, redriven: boolean): Promise<void> {
    const definition = this.machines.get(row.machine);
    if (!definition) throw problem("definition-refused", { machine: row.machine, reasons: "it is not there" });
    const { branches, lastEventId } = await readBranches(row.arn);
    const controller = new AbortController();
    let lastId = lastEventId;
    const emit = (type: string, details: Record<string, unknown>, previousId: number): number => {
      lastId += 1;
      this.#journal.note({
        arn: row.arn,
        id: lastId,
        previous_id: previousId,
        at: new Date().toISOString(),
        type,
        details: JSON.stringify(details),
      });
      for (const listener of this.#listeners) listener({ executionArn: row.arn, type, details });
      return lastId;
    };
    const run: Run = {
      arn: row.arn,
      context: contextOf(row),
      journal: this.#journal,
      integrations: this.#integrations,
      readItems: this.#options.readItems,
      writeResults: this.#options.writeResults,
      tokens: this.#tokens,
      timeScale: this.#options.timeScale ?? 1,
      saved: new Map(branches.map((branch) => [branch.path, branch])),
      redriven,
      emit,
      runFlow,
    };
    const ended = this.#run(row, definition, run, controller, lastEventId === 0).finally(() =>
      this.#running.delete(row.arn),
    );
    // Whoever waits hears of a failure of the database; nobody may be waiting.
    ended.catch(() => {});
    this.#running.set(row.arn, { controller, ended });
  }

  async #run(
    row: ExecutionRow,
    definition: Definition,
    run: Run,
    controller: AbortController,
    fresh: boolean,
  ): Promise<ExecutionEnd> {
    const timer = this.#armTimeout(row, definition, controller, run.redriven);
    let begun = 0;
    if (fresh)
      begun = run.emit(
        "ExecutionStarted",
        { executionStartedEventDetails: { input: row.input, roleArn: ROLE_ARN } },
        0,
      );
    else if (run.redriven) {
      begun = run.emit("ExecutionRedriven", { executionRedrivenEventDetails: { redriveCount: row.redrive_count } }, 0);
    }
    try {
      const output = await runFlow(run, definition, {
        path: "",
        input: JSON.parse(row.input),
        outer: {},
        map: undefined,
        signal: controller.signal,
        previousId: begun,
      });
      const text = JSON.stringify(output ?? null);
      run.emit("ExecutionSucceeded", { executionSucceededEventDetails: { output: text } }, 0);
      return await this.#end(row.arn, { status: "SUCCEEDED", output: text, error: null, cause: null });
    } catch (thrown) {
      if (thrown instanceof Shutdown) return { status: "RUNNING", output: null, error: null, cause: null };
      return await this.#end(row.arn, this.#failure(run, thrown, controller));
    } finally {
      clearTimeout(timer);
    }
  }

  #failure(run: Run, thrown: unknown, controller: AbortController): ExecutionEnd {
    if (thrown instanceof Stopped) {
      const details = { error: thrown.error, cause: thrown.cause };
      run.emit("ExecutionAborted", { executionAbortedEventDetails: details }, 0);
      return { status: "ABORTED", output: null, ...details };
    }
    const { error, cause } = toStatesError(thrown);
    if (controller.signal.aborted && error === "States.Timeout") {
      run.emit("ExecutionTimedOut", { executionTimedOutEventDetails: { error, cause } }, 0);
      return { status: "TIMED_OUT", output: null, error, cause };
    }
    run.emit("ExecutionFailed", { executionFailedEventDetails: { error, cause } }, 0);
    return { status: "FAILED", output: null, error, cause };
  }

  #armTimeout(row: ExecutionRow, definition: Definition, controller: AbortController, redriven: boolean) {
    if (definition.TimeoutSeconds === undefined) return undefined;
    const from = redriven ? Date.now() : new Date(row.started_at).getTime();
    const ms = from + definition.TimeoutSeconds * 1000 * (this.#options.timeScale ?? 1) - Date.now();
    return setTimeout(() => controller.abort(new StatesError("States.Timeout", "")), Math.max(0, ms)).unref();
  }

  async #end(arn: string, end: ExecutionEnd): Promise<ExecutionEnd> {
    this.#journal.end(arn, end);
    await this.#journal.commit();
    return end;
  }

  async #startNested(args: unknown, call: { mode: string; key: string }): Promise<unknown> {
    const { StateMachineArn, Input, Name } = args as { StateMachineArn: string; Input?: unknown; Name?: string };
    const machine = StateMachineArn.split(":").at(-1) ?? "";
    const input = typeof Input === "string" ? JSON.parse(Input) : Input;
    // The same try of the same state starts the same execution, also when it is run again after a crash.
    const name =
      Name ??
      `nested-${call.key
        .split(":execution:")[1]
        ?.replaceAll(/[^\w-]/g, "-")
        .slice(-70)}`;
    const arn = executionArn(machine, name);
    const known = await readExecution(arn);
    const started = known ?? (await this.start(machine, input, name));
    const StartDate = new Date(started.started_at).toISOString();
    if (call.mode === "") return { ExecutionArn: arn, StartDate };
    const end = await this.ended(arn);
    if (end.status !== "SUCCEEDED") {
      throw new StatesError(
        "States.TaskFailed",
        JSON.stringify({ ExecutionArn: arn, Status: end.status, Error: end.error, Cause: end.cause }),
      );
    }
    const output = end.output ?? "null";
    return {
      ExecutionArn: arn,
      StartDate,
      Status: end.status,
      Output: call.mode === ".sync:2" ? JSON.parse(output) : output,
    };
  }
}

const ROLE_ARN = `arn:aws:iam::${ACCOUNT}:role/litink-local`;

function contextOf(row: ExecutionRow): Record<string, unknown> {
  return {
    Execution: {
      Id: row.arn,
      Name: row.name,
      Input: JSON.parse(row.input),
      StartTime: new Date(row.started_at).toISOString(),
      RoleArn: ROLE_ARN,
      RedriveCount: row.redrive_count,
    },
    StateMachine: { Id: stateMachineArn(row.machine), Name: row.machine },
  };
}
