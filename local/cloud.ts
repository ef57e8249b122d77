import { readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { forgetExports, resumeDeletions, resumeExports } from "#core/auth/index.ts";
import { resumeBookDeletions, resumeConfirmations, resumeReingests, tidyDrafts } from "#core/books/index.ts";
import { closeDatabase, migrate } from "#core/db/index.ts";
import { forgetExpired } from "#core/http/forget-expired.ts";
import { closeMachines } from "#core/machines/index.ts";
import { killAllFfmpeg } from "#core/media/ffmpeg.ts";
import { closeStorage } from "#core/storage/client.ts";
import { stopWorkers } from "#core/workers/index.ts";
import { ensureLocalAccount } from "./ensure-local-account.ts";
import { MEDIA_BUCKET, readCredentials, setEnvironment } from "./environment.ts";
import { discoverFunctions, functionArn } from "./lambda/discover-functions.ts";
import { LambdaRegistry } from "./lambda/registry.ts";
import { listen } from "./listen.ts";
import { lockHome } from "./lock-home.ts";
import { makeFolder } from "./make-folder.ts";
import { ingestName } from "./production/ingest-name.ts";
import { type ObjectCreatedEvent, type S3Server, serveS3 } from "./s3/index.ts";
import { ensureSigningKeys } from "./signing-keys.ts";
import { answerStepFunctions, STEP_FUNCTIONS_MIGRATIONS, StepFunctions } from "./step-functions/index.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
export const MACHINES = [
  ...(["ingest-book", "confirm-structure", "plan-story", "write-script", "make-film"] as const),
  ...(["export-account", "delete-account", "delete-book"] as const),
] as const;
export type MachineName = (typeof MACHINES)[number];

/** The cloud on one machine, running. */
export interface Cloud {
  readonly stepFunctions: StepFunctions;
  readonly stepFunctionsUrl: string;
  readonly s3: S3Server;
  readonly lambdas: LambdaRegistry;
  /** Executions of an earlier process that go on now. */
  readonly resumed: readonly string[];
  /** The execution that the event of an upload has started, once there was one in this process. */
  ingestOf(key: string): Promise<string> | undefined;
  /** Ends it: what runs stays where it is, and goes on with the next start. */
  close(): Promise<void>;
}

/**
 * Starts the cloud in a data folder: lock, store, database, state machines; then takes up what was running.
 *
 * @param signal gives the start up between two of its steps.
 * @throws `home-locked`, `home-damaged`, `port-in-use`, `migration-changed`, `definition-refused`, `cannot-write`,
 *   `disk-full`; what `signal` was aborted with.
 */
export async function startCloud(
  home: string,
  ports: { s3?: number; stepFunctions?: number } = {},
  signal?: AbortSignal,
): Promise<Cloud> {
  const closing: (() => unknown)[] = [lockHome(home)];
  const closeAll = () => closeInTurn(closing.splice(0).reverse());
  try {
    const credentials = readCredentials(home);
    await ensureSigningKeys(home);
    const ingests = new Map<string, Promise<string>>();
    const engine: { running?: StepFunctions } = {};
    const ingest = async (event: ObjectCreatedEvent): Promise<string> => {
      if (!engine.running) throw new Error("An upload came before the state machines were there.");
      const { key, sequencer } = event.detail.object;
      // Each event is ingested once, however often it is delivered.
      return (await engine.running.start("ingest-book", event, `${ingestName(key)}-${sequencer}`)).arn;
    };
    const s3 = await serveS3(
      {
        directory: join(home, "s3"),
        buckets: [MEDIA_BUCKET],
        secrets: { [credentials.accessKeyId]: credentials.secretAccessKey },
        corsOrigins: ["*"],
        onObjectCreated: (event) => {
          const { key } = event.detail.object;
          if (!key.startsWith("uploads/")) return;
          const started = ingest(event);
          // Nobody may be waiting for it; whoever does is told.
          started.catch(() => {});
          ingests.set(key, started);
        },
      },
      ports.s3 ?? 0,
    );
    closing.push(() => s3.close(), closeStorage);
    // The engine needs the endpoint in the environment, and its own endpoint needs the engine: a server first.
    const server = createServer((request, response) => {
      if (engine.running) void answerStepFunctions(engine.running, request, response);
      else response.writeHead(503).end();
    });
    const stepFunctionsUrl = `http://127.0.0.1:${await listen(server, ports.stepFunctions ?? 0)}`;
    closing.push(() => {
      server.close();
      server.closeAllConnections();
    }, closeMachines);
    setEnvironment({ home, credentials, s3Url: s3.url, stepFunctionsUrl, scratch: emptyFolder(join(home, "scratch")) });
    closing.push(closeDatabase);
    await migrate([STEP_FUNCTIONS_MIGRATIONS], signal);
    await ensureLocalAccount();
    const lambdas = new LambdaRegistry(functionModules());
    // Handlers hold the database and the store: they are over before those close.
    closing.push(() => lambdas.idle(), stopWorkers, killAllFfmpeg);
    const stepFunctions = new StepFunctions({
      machines: Object.fromEntries(MACHINES.map((name) => [name, machineSource(name)])),
      integrations: {
        "arn:aws:states:::lambda:invoke": async (args) => {
          const { FunctionName, Payload } = args as { FunctionName: string; Payload: unknown };
          return { StatusCode: 200, ExecutedVersion: "$LATEST", Payload: await lambdas.invoke(FunctionName, Payload) };
        },
      },
    });
    closing.push(() => stepFunctions.close());
    engine.running = stepFunctions;
    signal?.throwIfAborted();
    const resumed = await stepFunctions.resume();
    await tidyUp();
    return {
      ...{ stepFunctions, stepFunctionsUrl, s3, lambdas, resumed },
      ingestOf: (key) => ingests.get(key),
      close: closeAll,
    };
  } catch (thrown) {
    // Why it did not start says more than what then failed to close.
    await closeAll().catch(() => {});
    throw thrown;
  }
}

/** What schedules do on AWS is done with each start: what a killed process left undone, and what is too old. */
async function tidyUp(): Promise<void> {
  await forgetExpired();
  await forgetExports();
  await resumeExports();
  await resumeDeletions();
  await resumeBookDeletions();
  await tidyDrafts();
  await resumeConfirmations();
  await resumeReingests();
}

/** Closes one after the other, all of them: where one fails the others are no less to be closed. */
async function closeInTurn(closing: readonly (() => unknown)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const close of closing) {
    try {
      await close();
    } catch (thrown) {
      failures.push(thrown);
    }
  }
  if (failures.length > 0) throw failures[0];
}

/** For what is made on the way; what a killed process left in it goes. */
function emptyFolder(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  makeFolder(folder);
  return folder;
}

function functionModules(): Map<string, URL> {
  const tasks = MACHINES.flatMap((machine) => discoverFunctions(join(root, "functions/pipeline"), machine));
  return new Map(tasks.map(({ functionName, module }) => [functionName, module]));
}

function machineSource(name: MachineName) {
  const tasks = discoverFunctions(join(root, "functions/pipeline"), name);
  return {
    definition: JSON.parse(readFileSync(join(root, "statemachines", `${name}.asl.json`), "utf8")),
    substitutions: Object.fromEntries(tasks.map((task) => [task.placeholder, functionArn(task.functionName)])),
  };
}
