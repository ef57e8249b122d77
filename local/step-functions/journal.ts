import { sql } from "kysely";
import { asService } from "#core/db/index.ts";
import { HistoryLost } from "./states-error.ts";

export type ExecutionStatus = "RUNNING" | "SUCCEEDED" | "FAILED" | "TIMED_OUT" | "ABORTED";

export interface ExecutionRow {
  readonly arn: string;
  readonly machine: string;
  readonly name: string;
  readonly status: ExecutionStatus;
  readonly input: string;
  readonly output: string | null;
  readonly error: string | null;
  readonly cause: string | null;
  readonly redrive_count: number;
  /** The call of a Task of another execution that started this one; `null` for one that somebody started. */
  readonly started_by: string | null;
  readonly started_at: Date;
  readonly stopped_at: Date | null;
}

/** Where a line of work stands. Values are JSON texts, kept to the byte. */
export interface BranchRow {
  readonly arn: string;
  readonly path: string;
  readonly status: "running" | "succeeded" | "failed";
  readonly state: string;
  /** How many states this line entered before. */
  readonly step: number;
  readonly input: string;
  readonly variables: string;
  readonly attempts: string;
  readonly entered_at: string;
  /** The token of the current try of the current state, and how far it is. */
  readonly callback: string | null;
  /** The output of one that succeeded; error and cause of one that failed. */
  readonly output: string | null;
}

export interface EventRow {
  readonly arn: string;
  readonly id: number;
  readonly previous_id: number;
  readonly at: string;
  readonly type: string;
  readonly details: string;
}

export type ExecutionEnd = Pick<ExecutionRow, "status" | "output" | "error" | "cause">;

interface Batch {
  events: EventRow[];
  drops: { arn: string; prefix: string }[];
  branches: Map<string, BranchRow>;
  ends: ({ arn: string } & ExecutionEnd)[];
}

const emptyBatch = (): Batch => ({ events: [], drops: [], branches: new Map(), ends: [] });

/**
 * The durable memory of the engine. What is noted is written in groups, one transaction for all that came together
 * since the last, so that a Map of thousands costs a few dozen transactions; `commit` resolves once it is on disk.
 */
export class Journal {
  #batch = emptyBatch();
  #writing: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  /** Adds to the history. It is on disk soon, also when nobody waits for it: whoever looks on sees what goes on. */
  note(event: EventRow): void {
    this.#batch.events.push(event);
    // Whoever waits for the same group hears of a failure.
    this.commit().catch(() => {});
  }

  place(branch: BranchRow): void {
    this.#batch.branches.set(`${branch.arn} ${branch.path}`, branch);
  }

  /** Forgets the lines of work below a state that is left for good; what is placed there later stays. */
  drop(arn: string, prefix: string): void {
    for (const [key, branch] of this.#batch.branches) {
      if (branch.arn === arn && branch.path.startsWith(prefix)) this.#batch.branches.delete(key);
    }
    this.#batch.drops.push({ arn, prefix });
  }

  end(arn: string, end: ExecutionEnd): void {
    this.#batch.ends.push({ arn, ...end });
  }

  /**
   * Resolves when everything noted so far is on disk.
   *
   * @throws HistoryLost
   */
  commit(): Promise<void> {
    this.#next ??= (this.#writing ?? new Promise<void>((resolve) => setImmediate(resolve))).then(() => {
      const batch = this.#batch;
      this.#batch = emptyBatch();
      this.#next = undefined;
      // A batch that fails fails those who wait for it, and not those who come after.
      const written = write(batch).catch((cause: unknown) => {
        throw new HistoryLost("The history could not be written.", { cause });
      });
      this.#writing = written.catch(() => {});
      return written;
    });
    return this.#next;
  }
}

async function write(batch: Batch): Promise<void> {
  await asService(async (trx) => {
    if (batch.events.length > 0) {
      await sql`insert into step_functions.events (arn, id, previous_id, at, type, details)
        select arn, id, previous_id, at, type, details
        from json_to_recordset(${JSON.stringify(batch.events)}::json)
          as e (arn text, id int, previous_id int, at timestamptz, type text, details text)`.execute(trx);
    }
    for (const { arn, prefix } of batch.drops) {
      await sql`delete from step_functions.branches where arn = ${arn} and starts_with(path, ${prefix})`.execute(trx);
    }
    if (batch.branches.size > 0) {
      await sql`insert into step_functions.branches
          (arn, path, status, state, step, input, variables, attempts, entered_at, callback, output)
        select arn, path, status, state, step, input, variables, attempts, entered_at, callback, output
        from json_to_recordset(${JSON.stringify([...batch.branches.values()])}::json)
          as b (arn text, path text, status text, state text, step int, input text, variables text, attempts text,
            entered_at timestamptz, callback text, output text)
        on conflict (arn, path) do update set
          status = excluded.status, state = excluded.state, step = excluded.step, input = excluded.input,
          variables = excluded.variables, attempts = excluded.attempts, entered_at = excluded.entered_at,
          callback = excluded.callback, output = excluded.output`.execute(trx);
    }
    for (const { arn, status, output, error, cause } of batch.ends) {
      await sql`update step_functions.executions
        set status = ${status}, output = ${output}, error = ${error}, cause = ${cause}, stopped_at = now()
        where arn = ${arn}`.execute(trx);
      if (status === "SUCCEEDED") await sql`delete from step_functions.branches where arn = ${arn}`.execute(trx);
    }
  });
}

/** Opens an execution, or gives the one that has its name already. */
export async function openExecution(
  row: Pick<ExecutionRow, "arn" | "machine" | "name" | "input" | "started_by">,
): Promise<{ execution: ExecutionRow; opened: boolean }> {
  return asService(async (trx) => {
    const inserted = await sql<ExecutionRow>`
      insert into step_functions.executions (arn, machine, name, status, input, started_by)
      values (${row.arn}, ${row.machine}, ${row.name}, 'RUNNING', ${row.input}, ${row.started_by})
      on conflict (arn) do nothing returning *`.execute(trx);
    const [fresh] = inserted.rows;
    if (fresh) return { execution: fresh, opened: true };
    const known = await sql<ExecutionRow>`select * from step_functions.executions where arn = ${row.arn}`.execute(trx);
    const [execution] = known.rows;
    if (!execution) throw new Error(`The execution ${row.arn} could be neither opened nor found.`);
    return { execution, opened: false };
  });
}

export async function readExecution(arn: string): Promise<ExecutionRow | undefined> {
  const { rows } = await asService((trx) =>
    sql<ExecutionRow>`select * from step_functions.executions where arn = ${arn}`.execute(trx),
  );
  return rows[0];
}

export async function readExecutions(query: {
  machine: string | null;
  status: string | null;
  offset: number;
  limit: number;
}): Promise<ExecutionRow[]> {
  const { rows } = await asService((trx) =>
    sql<ExecutionRow>`select * from step_functions.executions
      where (${query.machine}::text is null or machine = ${query.machine})
        and (${query.status}::text is null or status = ${query.status})
      order by started_at desc, arn offset ${query.offset} limit ${query.limit}`.execute(trx),
  );
  return rows;
}

export async function readBranches(arn: string): Promise<{ branches: BranchRow[]; lastEventId: number }> {
  return asService(async (trx) => {
    const branches = await sql<BranchRow>`
      select arn, path, status, state, step, input, variables, attempts, entered_at::text, callback, output
      from step_functions.branches where arn = ${arn}`.execute(trx);
    const last = await sql<{ id: number | null }>`
      select max(id) as id from step_functions.events where arn = ${arn}`.execute(trx);
    return { branches: branches.rows, lastEventId: last.rows[0]?.id ?? 0 };
  });
}

export async function readEvents(query: {
  arn: string;
  offset: number;
  limit: number;
  reverse: boolean;
}): Promise<EventRow[]> {
  const order = sql.raw(query.reverse ? "desc" : "asc");
  const { rows } = await asService((trx) =>
    sql<EventRow>`select arn, id, previous_id, at::text, type, details from step_functions.events
      where arn = ${query.arn} order by id ${order} offset ${query.offset} limit ${query.limit}`.execute(trx),
  );
  return rows;
}

/**
 * Sets an ended execution running again, and every line of work of it that did not succeed: with all its retries, and
 * with a token that is not that of the try that failed.
 */
export async function reopenExecution(arn: string): Promise<ExecutionRow | undefined> {
  return asService(async (trx) => {
    const { rows } = await sql<ExecutionRow>`update step_functions.executions
      set status = 'RUNNING', redrive_count = redrive_count + 1, stopped_at = null, error = null, cause = null
      where arn = ${arn} and status in ('FAILED', 'TIMED_OUT', 'ABORTED') returning *`.execute(trx);
    await sql`update step_functions.branches
      set status = 'running', output = null, callback = null,
        attempts = jsonb_set(attempts::jsonb, '{byRetrier}', '{}')::text
      where arn = ${arn} and status <> 'succeeded' and ${rows.length} > 0`.execute(trx);
    return rows[0];
  });
}
