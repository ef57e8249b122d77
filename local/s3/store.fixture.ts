import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GetObjectCommand, type GetObjectCommandInput, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect } from "vitest";
import { type ObjectCreatedEvent, type S3Server, serveS3 } from "./index.ts";

export const Bucket = "b";
export const ORIGIN = "https://studio.example";

/** A store of its own for a test file, and the AWS SDK as a client of it. */
export interface TestStore {
  readonly directory: string;
  readonly events: ObjectCreatedEvent[];
  readonly server: S3Server;
  readonly client: S3Client;
  /** A client that signs with another secret. */
  clientWith(secretAccessKey: string): S3Client;
  restart(): Promise<void>;
  put(Key: string, Body: string | Uint8Array, more?: object): Promise<{ ETag?: string | undefined }>;
  get(Key: string, more?: Partial<GetObjectCommandInput>): Promise<Record<string, unknown> & { text: string }>;
}

export function withStore(): TestStore {
  const directory = mkdtempSync(join(tmpdir(), "litink-s3-"));
  const events: ObjectCreatedEvent[] = [];
  const started: { server?: S3Server; client?: S3Client } = {};
  const start = async () => {
    started.server = await serveS3({
      directory,
      buckets: [Bucket],
      secrets: { KEY: "secret" },
      corsOrigins: [ORIGIN],
      onObjectCreated: (event) => {
        events.push(event);
      },
    });
    started.client = clientOf(started.server.url, "secret");
  };
  const stop = async () => {
    started.client?.destroy();
    await started.server?.close();
  };
  beforeAll(start);
  afterAll(async () => {
    await stop();
    rmSync(directory, { recursive: true, force: true });
  });
  const store: TestStore = {
    directory,
    events,
    get server() {
      return present(started.server);
    },
    get client() {
      return present(started.client);
    },
    clientWith: (secret) => clientOf(store.server.url, secret),
    restart: async () => {
      await stop();
      await start();
    },
    put: (Key, Body, more = {}) => store.client.send(new PutObjectCommand({ Bucket, Key, Body, ...more })),
    get: async (Key, more = {}) => {
      const answer = await store.client.send(new GetObjectCommand({ Bucket, Key, ...more }));
      return { ...answer, text: (await answer.Body?.transformToString()) ?? "" };
    },
  };
  return store;
}

/** The SDK warns on the console of what tests do on purpose. */
const nothing = () => {};
const logger = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

export function clientOf(endpoint: string, secretAccessKey: string): S3Client {
  return new S3Client({
    endpoint,
    region: "us-east-1",
    forcePathStyle: true,
    credentials: { accessKeyId: "KEY", secretAccessKey },
    maxAttempts: 1,
    logger,
  });
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("The store runs inside the tests of its file only.");
  return value;
}

/** An error of S3 by its code. */
export const refusal = (name: string) => expect.objectContaining({ name });

/** An error by the status of its answer. */
export const status = (httpStatusCode: number) =>
  expect.objectContaining({ $metadata: expect.objectContaining({ httpStatusCode }) });

/** What becomes true soon: asked again and again, as long as a busy machine may take. */
export function soon<Answer>(ask: () => Answer) {
  return expect.poll(ask, { timeout: 20_000, interval: 10 });
}
