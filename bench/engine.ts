import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { asService, closeDatabase, migrate } from "#core/db/index.ts";
import { STEP_FUNCTIONS_MIGRATIONS, StepFunctions } from "#local/step-functions/index.ts";
import type { BenchResult } from "./run.ts";

export const name = "engine";

const ITEMS = 2000;
/** What a Task in a Map leaves in the history for each item. */
const EVENTS_PER_ITEM = 7;
const RESOURCE = "arn:aws:states:::lambda:invoke";

/**
 * A Map of 2,000 items, a Task each, with its whole history on disk, against its yardstick: as many rows as the
 * history has, written by hand one statement each into the same database.
 */
export async function run(): Promise<BenchResult[]> {
  const home = mkdtempSync(join(tmpdir(), "litink-bench-engine-"));
  const before = process.env.DATABASE_URL;
  process.env.DATABASE_URL = `pglite://${join(home, "postgres")}`;
  try {
    await migrate([STEP_FUNCTIONS_MIGRATIONS]);
    const engine = new StepFunctions({
      machines: { map: { definition, substitutions: {} } },
      integrations: { [RESOURCE]: async (args) => args },
    });
    const mapMs = await median(3, async () => {
      const { arn } = await engine.start("map", {});
      const end = await engine.ended(arn);
      if (end.status !== "SUCCEEDED") throw new Error(`The Map ended ${end.status}: ${end.error} ${end.cause}`);
    });
    await engine.close();
    const insertsMs = await insertByHand(ITEMS * EVENTS_PER_ITEM);
    return [
      {
        what: `Map of ${ITEMS.toLocaleString("en")} items with durable history`,
        measured: `${(mapMs / 1000).toFixed(2)} s`,
        yardstick: `${(insertsMs / 1000).toFixed(2)} s for its ${(ITEMS * EVENTS_PER_ITEM).toLocaleString("en")} events as single inserts`,
        ratio: mapMs / insertsMs,
        target: "under 5 s",
      },
    ];
  } finally {
    await closeDatabase();
    rmSync(home, { recursive: true, force: true });
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
  }
}

const definition = {
  QueryLanguage: "JSONata",
  StartAt: "Items",
  States: {
    Items: {
      Type: "Map",
      Items: `{% $append($range(1, ${ITEMS / 2}), $range(1, ${ITEMS / 2})) %}`,
      ItemProcessor: {
        StartAt: "Work",
        States: {
          Work: { Type: "Task", Resource: RESOURCE, Arguments: { item: "{% $states.input %}" }, End: true },
        },
      },
      Output: {},
      End: true,
    },
  },
};

/** Rows as the history has them, one statement each, all in one transaction. */
async function insertByHand(rows: number): Promise<number> {
  const details = JSON.stringify({ stateEnteredEventDetails: { name: "Work", input: "1" } });
  await asService((trx) =>
    sql`insert into step_functions.executions (arn, machine, name, status, input)
      values ('yardstick', 'map', 'yardstick', 'RUNNING', '{}')`.execute(trx),
  );
  const from = performance.now();
  await asService(async (trx) => {
    for (let id = 1; id <= rows; id++) {
      await sql`insert into step_functions.events (arn, id, previous_id, at, type, details)
        values ('yardstick', ${id}, ${id - 1}, now(), 'TaskStateEntered', ${details})`.execute(trx);
    }
  });
  return performance.now() - from;
}

/** Milliseconds of the middle one of so many runs. */
async function median(times: number, work: () => Promise<void>): Promise<number> {
  const runs: number[] = [];
  for (let run = 0; run < times; run++) {
    const from = performance.now();
    await work();
    runs.push(performance.now() - from);
  }
  return runs.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}
