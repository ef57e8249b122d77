import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { MigrationSet } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { executionArn } from "./arns.ts";
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
import {
  type Integration,
  LIMIT_BYTES,
  type ObjectAccess,
  type PendingTask,
  type Run,
  type TaskReport,
} from "./line.ts";
import { loadDefinition } from "./load-definition.ts";
import { contextOf, runExecution } from "./run-execution.ts";
import { runFlow } from "./run-flow.ts";
import { startNested } from "./start-nested.ts";
import { Shutdown, StatesError, Stopped } from "./states-error.ts";

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
  /** Where distributed Maps read items and write results; without it such a Map is refused. */
  readonly objects?: ObjectAccess;
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

/** What is known of an execution that goes on. */
type Memory = Awaited<ReturnType<typeof readBranches>>;
const NOTHING: Memory = { branches: [], lastEventId: 0 };

const NESTED = "arn:aws:states:::states:startExecution";

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
    const nested: Integration = (args, call) => startNested(this, args, call);
    this.#integrations = new Map([
      ...Object.entries(options.integrations),
      ...["", ".sync", ".sync:2"].map((mode) => [`${NESTED}${mode}`, nested] as const),
    ]);
    const abilities = { resources: new Set(this.#integrations.keys()), objects: options.objects !== undefined };
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
    const memories = await Promise.all(open.map(({ arn }) => readBranches(arn)));
    // All at once, so that one that waits for another finds it running.
    for (const [index, row] of open.entries()) this.#launch(row, memories[index] ?? NOTHING, false);
    // By the next turn of the loop each is where it was, and knows the tokens that it waits for.
    await new Promise((resolve) => setImmediate(resolve));
    return open.map(({ arn }) => arn);
  }

  /**
   * Starts an execution. The same name with the same input while that runs is the same execution.
   *
   * @param startedBy the call of a Task of another execution, whose execution it is then, running or ended.
   * @throws StatesError `StateMachineDoesNotExist`, `ExecutionAlreadyExists`, `InvalidName`, `InvalidExecutionInput`
   */
  async start(
    machine: string,
    input: unknown,
    name: string = randomUUID(),
    startedBy: string | null = null,
  ): Promise<ExecutionRow> {
    if (!this.machines.has(machine))
      throw new StatesError("StateMachineDoesNotExist", `There is no machine ${machine}.`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: AWS refuses them in names.
    if (!/^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\x00-\x1f\x7f-\x9f]{1,80}$/.test(name))
      throw new StatesError("InvalidName", `Invalid Name: '${name}'`);
    const text = JSON.stringify(input ?? {});
    if (Buffer.byteLength(text) > LIMIT_BYTES)
      throw new StatesError("InvalidExecutionInput", `The input has more than ${LIMIT_BYTES} bytes.`);
    const arn = executionArn(machine, name);
    const { execution, opened } = await openExecution({ arn, machine, name, input: text, started_by: startedBy });
    if (opened) this.#launch(execution, NOTHING, false);
    else if (startedBy !== null && execution.started_by === startedBy) return execution;
    else if (execution.status !== "RUNNING" || execution.input !== text) {
      throw new StatesError("ExecutionAlreadyExists", `Execution Already Exists: '${execution.arn}'`);
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
  async stop(arn: string, error = "", cause = ""): Promise<void> {
    const running = this.#running.get(arn);
    running?.controller.abort(new Stopped(error, cause));
    if (running) await running.ended;
    else if ((await readExecution(arn))?.status === "RUNNING") {
      // Left by an earlier process, of a machine that is no longer there.
      await this.#end(arn, { status: "ABORTED", output: null, error, cause });
    }
  }

  /**
   * Runs an execution that failed on from where it failed: what succeeded is not run again.
   *
   * @throws StatesError `ExecutionNotRedrivable`, `StateMachineDoesNotExist`
   */
  async redrive(arn: string): Promise<void> {
    const known = await readExecution(arn);
    if (known && !this.machines.has(known.machine))
      throw new StatesError("StateMachineDoesNotExist", `There is no machine ${known.machine}.`);
    const row = await reopenExecution(arn);
    if (!row) throw new StatesError("ExecutionNotRedrivable", `Execution is not redrivable: '${arn}'`);
    this.#launch(row, await readBranches(arn), true);
  }

  /**
   * Reports how the task of a token ended. Resolves when that is on disk.
   *
   * @throws StatesError `TaskDoesNotExist`, `TaskTimedOut`
   */
  async reportTask(token: string, report: TaskReport): Promise<void> {
    await this.#pending(token).report(report);
  }

  /** @throws StatesError `TaskDoesNotExist` */
  beatTask(token: string): void {
    this.#pending(token).beat();
  }

  #pending(token: string): PendingTask {
    const task = this.#tokens.get(token);
    if (!task) throw new StatesError("TaskDoesNotExist", "Task Does Not Exist: it never did, or is over.");
    return task;
  }

  /** Ends the engine: what runs is told so, stays RUNNING in the database, and is taken up by the next `resume`. */
  async close(): Promise<void> {
    for (const { controller } of this.#running.values()) controller.abort(new Shutdown());
    await Promise.allSettled([...this.#running.values()].map(({ ended }) => ended));
    await this.#journal.commit();
  }

  #launch(row: ExecutionRow, { branches, lastEventId }: Memory, redriven: boolean): void {
    // Taken up before its first event was on disk, an execution has not begun.
    const begin = lastEventId === 0 ? "started" : redriven ? "redriven" : "resumed";
    const definition = this.machines.get(row.machine);
    if (!definition) throw problem("definition-refused", { machine: row.machine, reasons: "it is not there" });
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
      objects: this.#options.objects,
      tokens: this.#tokens,
      timeScale: this.#options.timeScale ?? 1,
      saved: new Map(branches.map((branch) => [branch.path, branch])),
      redriven: row.redrive_count > 0,
      emit,
      runFlow,
    };
    // Begun in a turn of its own: whatever is launched together is known before anything of it runs.
    const ended = Promise.resolve()
      .then(() => runExecution(row, definition, run, begin, controller, (end) => this.#end(row.arn, end)))
      .finally(() => this.#running.delete(row.arn));
    // Whoever waits hears of a failure of the database; nobody may be waiting.
    ended.catch(() => {});
    this.#running.set(row.arn, { controller, ended });
  }

  async #end(arn: string, end: ExecutionEnd): Promise<ExecutionEnd> {
    this.#journal.end(arn, end);
    await this.#journal.commit();
    return end;
  }
}
