import { randomUUID } from "node:crypto";

export interface LambdaContext {
  readonly functionName: string;
  readonly functionVersion: string;
  readonly invokedFunctionArn: string;
  readonly memoryLimitInMB: string;
  readonly awsRequestId: string;
  readonly logGroupName: string;
  readonly logStreamName: string;
  readonly callbackWaitsForEmptyEventLoop: boolean;
  getRemainingTimeInMillis(): number;
}

export type Handler = (event: unknown, context: LambdaContext) => Promise<unknown>;

/** A payload of a synchronous invocation ends here. */
const LARGEST_PAYLOAD = 6 * 1024 * 1024;

/** Lambda on one machine: handlers by name, imported when they are first called, run in this process. */
export class LambdaRegistry {
  readonly #modules: ReadonlyMap<string, URL>;
  readonly #handlers = new Map<string, Promise<Handler>>();
  readonly #running = new Set<Promise<unknown>>();

  constructor(modules: ReadonlyMap<string, URL>) {
    this.#modules = modules;
  }

  /**
   * Calls a function as Lambda does: what goes in and out passes through JSON, so that nothing gets by that would not
   * on AWS. `name` may be an ARN.
   *
   * @throws what the handler throws, its name kept; `ResourceNotFoundException`; `Lambda.RequestTooLarge`.
   */
  async invoke(name: string, payload: unknown, timeoutMs = 900_000): Promise<unknown> {
    const functionName = name.split(":").at(-1) ?? name;
    const event = throughJson(payload);
    const handler = await this.#handler(functionName);
    const running = handler(event, contextOf(functionName, timeoutMs));
    this.#running.add(running);
    try {
      return throughJson(await running);
    } finally {
      this.#running.delete(running);
    }
  }

  /** Resolves when no function runs any more, however they end. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
  }

  #handler(functionName: string): Promise<Handler> {
    let handler = this.#handlers.get(functionName);
    if (!handler) {
      handler = this.#load(functionName);
      this.#handlers.set(functionName, handler);
    }
    return handler;
  }

  async #load(functionName: string): Promise<Handler> {
    const module = this.#modules.get(functionName);
    if (!module) throw named("ResourceNotFoundException", `There is no function ${functionName}.`);
    const { handler } = await import(module.href);
    return handler;
  }
}

function throughJson(value: unknown): unknown {
  const text = JSON.stringify(value ?? null);
  if (text.length > LARGEST_PAYLOAD)
    throw named("Lambda.RequestTooLarge", `The payload has ${text.length} characters.`);
  return JSON.parse(text);
}

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

export function contextOf(functionName: string, timeoutMs: number): LambdaContext {
  const endsAt = Date.now() + timeoutMs;
  return {
    functionName,
    functionVersion: "$LATEST",
    invokedFunctionArn: `arn:aws:lambda:us-east-1:000000000000:function:${functionName}`,
    memoryLimitInMB: "3008",
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: "local",
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, endsAt - Date.now()),
  };
}
