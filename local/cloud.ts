import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { closeDatabase, migrate } from "#core/db/index.ts";
import { closeStorage } from "#core/storage/client.ts";
import { stopWorkers } from "#core/workers.ts";
import { ensureLocalAccount } from "./ensure-local-account.ts";
import { MEDIA_BUCKET, readCredentials, setEnvironment } from "./environment.ts";
import { discoverFunctions, functionArn } from "./lambda/discover-functions.ts";
import { LambdaRegistry } from "./lambda/registry.ts";
import { lockHome } from "./lock-home.ts";
import { type ObjectCreatedEvent, type S3Server, serveS3 } from "./s3/index.ts";
import { answerStepFunctions, STEP_FUNCTIONS_MIGRATIONS, StepFunctions } from "./step-functions/index.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
export const MACHINES = ["ingest-book", "plan-story", "write-script", "make-film"] as const;
export type MachineName = (typeof MACHINES)[number];

/** The cloud on one machine, running. */
export interface Cloud {
  readonly stepFunctions: StepFunctions;
  readonly stepFunctionsUrl: string;
  readonly s3: S3Server;
  readonly lambdas: LambdaRegistry;
  /** Executions of an earlier process that go on now. */
  readonly resumed: readonly string[];
  /** Ends it: what runs stays where it is, and goes on with the next start. */
  close(): Promise<void>;
}

/**
 * Starts the cloud in a data folder: lock, store, database, state machines; then takes up what was running.
 *
 * @throws `home-locked`, `port-in-use`, `migration-changed`, `definition-refused`
 */
export async function startCloud(home: string, ports: { s3?: number; stepFunctions?: number } = {}): Promise<Cloud> {
  const closing: (() => unknown)[] = [lockHome(home)];
  const closeAll = async () => {
    for (const close of closing.reverse()) await close();
  };
  try {
    const credentials = readCredentials(home);
    const onUpload: { start?: (event: ObjectCreatedEvent) => void } = {};
    const s3 = await serveS3(
      {
        directory: join(home, "s3"),
        buckets: [MEDIA_BUCKET],
        secrets: { [credentials.accessKeyId]: credentials.secretAccessKey },
        onObjectCreated: (event) => {
          if (event.detail.object.key.startsWith("uploads/")) onUpload.start?.(event);
        },
      },
      ports.s3 ?? 0,
    );
    closing.push(() => s3.close(), closeStorage);
    // The engine needs the endpoint in the environment, and its own endpoint needs the engine: a server first.
    const endpoint: { engine?: StepFunctions } = {};
    const server = createServer((request, response) => {
      if (endpoint.engine) void answerStepFunctions(endpoint.engine, request, response);
      else response.writeHead(503).end();
    });
    await new Promise<void>((resolve) => server.listen(ports.stepFunctions ?? 0, "127.0.0.1", resolve));
    closing.push(() => {
      server.close();
      server.closeAllConnections();
    });
    const stepFunctionsUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    setEnvironment({ home, credentials, s3Url: s3.url, stepFunctionsUrl });
    closing.push(closeDatabase, stopWorkers);
    await migrate([STEP_FUNCTIONS_MIGRATIONS]);
    await ensureLocalAccount();
    const lambdas = new LambdaRegistry(functionModules());
    const stepFunctions = new StepFunctions({
      machines: Object.fromEntries(MACHINES.map((name) => [name, machineSource(name)])),
      integrations: {
        "arn:aws:states:::lambda:invoke": async (args) => {
          const { FunctionName, Payload } = args as { FunctionName: string; Payload: unknown };
          return { StatusCode: 200, ExecutedVersion: "$LATEST", Payload: await lambdas.invoke(FunctionName, Payload) };
        },
      },
    });
    endpoint.engine = stepFunctions;
    onUpload.start = (event) => void stepFunctions.start("ingest-book", event, ingestName(event)).catch(() => {});
    closing.push(() => stepFunctions.close());
    const resumed = await stepFunctions.resume();
    return { stepFunctions, stepFunctionsUrl, s3, lambdas, resumed, close: closeAll };
  } catch (thrown) {
    await closeAll();
    throw thrown;
  }
}

/** Each event is ingested once, however often it is delivered. */
function ingestName({ detail: { object } }: ObjectCreatedEvent): string {
  return `${object.etag.slice(0, 32)}-${object.sequencer}`;
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
