import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { keepEnvironment } from "#core/keep-environment.fixture.ts";
import { closeStorage } from "#core/storage/client.ts";
import { stopWorkers } from "#core/workers/index.ts";
import { MACHINES, type MachineName } from "#local/cloud.ts";
import { MEDIA_BUCKET, readCredentials, setEnvironment } from "#local/environment.ts";
import { discoverFunctions } from "#local/lambda/discover-functions.ts";
import { LambdaRegistry } from "#local/lambda/registry.ts";
import { makeFolder } from "#local/make-folder.ts";
import { serveS3 } from "#local/s3/index.ts";
import { STEP_FUNCTIONS_MIGRATIONS, StepFunctions } from "#local/step-functions/index.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const FUNCTIONS = join(root, "functions/pipeline");

interface State {
  readonly Type: string;
  readonly Arguments?: { readonly FunctionName?: string };
  readonly ItemProcessor?: Flow;
  readonly Branches?: readonly Flow[];
}
interface Flow {
  readonly States: Readonly<Record<string, State>>;
}

/**
 * What a worker may die of: `<state> done`, with the work of a task done and its answer not yet kept, or `<state>
 * left`, between that state and the next one.
 */
type Death = string;

/** What is done before the function of a state is called, instead of it where that throws. */
export type Before = Readonly<Record<string, () => unknown>>;

export interface Work {
  readonly name: string;
  readonly input: unknown;
  readonly before?: Before | undefined;
  /** Whether what a function threw is the death of its worker. */
  readonly isDeath?: (thrown: unknown) => boolean;
}

interface Life {
  /** States that were come to, in order. */
  readonly states: readonly string[];
  /** What workers have died of. */
  readonly died: readonly Death[];
  readonly status: string;
  readonly error: string | null;
}

/** What the pipeline needs: a database, a store that starts nothing by itself, and the functions. */
export interface Workshop {
  /**
   * Runs an execution for as long as a worker lives; where there is one of that name, it goes on with it. A worker that
   * dies hears of nothing any more and keeps nothing: what it has not kept by then is lost.
   *
   * @param isHit whether it dies of what happens to it now; left out, it lives.
   */
  live(machine: MachineName, work: Work, isHit?: (death: Death) => boolean): Promise<Life>;
  /**
   * Runs an execution by as many workers as it takes: each dies of the first that none before it has died of.
   *
   * @param known what workers have died of before; what these die of is added.
   */
  dieOfAll(machine: MachineName, work: Work, known: Set<Death>): Promise<Life>;
  close(): Promise<void>;
}

export async function openWorkshop(): Promise<Workshop> {
  const restore = keepEnvironment();
  await openTestDatabase([STEP_FUNCTIONS_MIGRATIONS]);
  const home = mkdtempSync(join(tmpdir(), "litink-workshop-"));
  const credentials = readCredentials(home);
  const secrets = { [credentials.accessKeyId]: credentials.secretAccessKey };
  const s3 = await serveS3({ directory: join(home, "s3"), buckets: [MEDIA_BUCKET], secrets });
  const scratch = join(home, "scratch");
  makeFolder(scratch);
  setEnvironment({ home, credentials, s3Url: s3.url, stepFunctionsUrl: "http://127.0.0.1:9", scratch });
  const tasks = MACHINES.flatMap((machine) => discoverFunctions(FUNCTIONS, machine));
  const lambdas = new LambdaRegistry(new Map(tasks.map(({ functionName, module }) => [functionName, module])));
  return {
    live: (machine, work, isHit) => live(lambdas, machine, work, isHit),
    dieOfAll: (machine, work, known) => dieOfAll(lambdas, machine, work, known),
    close: async () => {
      await lambdas.idle();
      await stopWorkers();
      closeStorage();
      await s3.close();
      await closeTestDatabase();
      rmSync(home, { recursive: true, force: true });
      restore();
    },
  };
}

async function live(
  lambdas: LambdaRegistry,
  machine: MachineName,
  { name, input, before = {}, isDeath = () => false }: Work,
  isHit: (death: Death) => boolean = () => false,
): Promise<Life> {
  const states: string[] = [];
  let dying: Promise<void> | undefined;
  const died: Death[] = [];
  // What else happens while it dies is lost in the same way.
  const meet = (death: Death, isFatal = dying !== undefined || isHit(death)) => {
    if (!isFatal) return;
    died.push(death);
    dying ??= engine.close();
  };
  const engine: StepFunctions = new StepFunctions({
    machines: { [machine]: { definition: withNamedCalls(readDefinition(machine), machine), substitutions: {} } },
    integrations: {
      "arn:aws:states:::lambda:invoke": async (args) => {
        const { FunctionName, Payload } = args as { FunctionName: string; Payload: unknown };
        const [state = ""] = FunctionName.split(":");
        await before[state]?.();
        try {
          const answer = { StatusCode: 200, Payload: await lambdas.invoke(FunctionName, Payload) };
          meet(`${state} done`);
          return answer;
        } catch (thrown) {
          meet(`${state} failed`, isDeath(thrown));
          throw thrown;
        }
      },
    },
  });
  engine.observe(({ type, details }) => {
    const { name: entered } = detailsOf(details, "stateEnteredEventDetails");
    const { name: left } = detailsOf(details, "stateExitedEventDetails");
    if (type.endsWith("StateEntered") && entered) states.push(entered);
    if (left) meet(`${left} left`);
  });
  const [resumed] = await engine.resume();
  const arn = resumed ?? (await engine.start(machine, input, name)).arn;
  const { status, error } = await engine.ended(arn);
  await dying;
  // The dead do not work on: here they would, in the same process.
  await lambdas.idle();
  return { states, died, status, error };
}

async function dieOfAll(lambdas: LambdaRegistry, machine: MachineName, work: Work, known: Set<Death>): Promise<Life> {
  for (;;) {
    const life = await live(lambdas, machine, work, (death) => !known.has(death));
    for (const death of life.died) known.add(death);
    // Who dies of the last state has come to the end.
    if (life.status !== "RUNNING") return life;
  }
}

function detailsOf(details: Readonly<Record<string, unknown>>, key: string): { name?: string } {
  return (details[key] ?? {}) as { name?: string };
}

function readDefinition(machine: MachineName): Flow {
  return JSON.parse(readFileSync(join(root, "statemachines", `${machine}.asl.json`), "utf8"));
}

/** A machine whose tasks call their functions as `<state>:<function>`, so that a call tells what it is for. */
function withNamedCalls(flow: Flow, machine: MachineName): Flow {
  const functions = discoverFunctions(FUNCTIONS, machine);
  const named = ([name, state]: [string, State]): [string, State] => {
    const { Arguments, ItemProcessor, Branches } = state;
    const called = functions.find(({ placeholder }) => Arguments?.FunctionName === `\${${placeholder}}`);
    return [
      name,
      {
        ...state,
        ...(called ? { Arguments: { ...Arguments, FunctionName: `${name}:${called.functionName}` } } : {}),
        ...(ItemProcessor ? { ItemProcessor: withNamedCalls(ItemProcessor, machine) } : {}),
        ...(Branches ? { Branches: Branches.map((branch) => withNamedCalls(branch, machine)) } : {}),
      },
    ];
  };
  return { ...flow, States: Object.fromEntries(Object.entries(flow.States).map(named)) };
}

/** Every state of a machine with its name, those inside others too. */
function statesOf(flow: Flow): [string, State][] {
  return Object.entries(flow.States).flatMap(([name, state]) => [
    [name, state] as [string, State],
    ...[state.ItemProcessor ?? [], state.Branches ?? []].flat().flatMap(statesOf),
  ]);
}

/** All that a worker may die of in the states of a machine. */
export function deathsIn(machine: MachineName): Death[] {
  return statesOf(readDefinition(machine)).flatMap(([state, { Type }]) => {
    // A Fail does nothing, and nothing comes after it.
    if (Type === "Fail") return [];
    return [...(Type === "Task" ? [`${state} done`] : []), `${state} left`];
  });
}
