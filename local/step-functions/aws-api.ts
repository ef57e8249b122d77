import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import * as z from "zod";
import { ROLE_ARN, stateMachineArn } from "./arns.ts";
import type { StepFunctions } from "./engine.ts";
import { type EventRow, type ExecutionRow, readEvents, readExecution, readExecutions } from "./journal.ts";
import { LIMIT_BYTES } from "./line.ts";
import { StatesError, toStatesError } from "./states-error.ts";

/** A request is never larger than a payload with what is around it. */
const LARGEST_BODY = 1024 * 1024;
const PAGE = 100;

type Operation = (engine: StepFunctions, body: unknown) => Promise<unknown>;

/** The operations of the AWS API that there are, by the name in `X-Amz-Target`. */
const operations: Readonly<Record<string, Operation>> = {
  StartExecution: operation(
    z.strictObject({
      stateMachineArn: z.string(),
      name: z.string().optional(),
      input: z.string().default("{}"),
      traceHeader: z.string().optional(),
    }),
    async (engine, { stateMachineArn: arn, name, input }) => {
      const row = await engine.start(machineOf(arn), parseJson(input, "InvalidExecutionInput"), name);
      return { executionArn: row.arn, startDate: seconds(row.started_at) };
    },
  ),
  DescribeExecution: operation(
    z.strictObject({ executionArn: z.string(), includedData: z.literal("ALL_DATA").optional() }),
    async (_, { executionArn }) => {
      const row = await requireExecution(executionArn);
      return {
        ...summary(row),
        input: row.input,
        inputDetails: { included: true },
        ...(row.output === null ? {} : { output: row.output, outputDetails: { included: true } }),
        ...(row.error ? { error: row.error } : {}),
        ...(row.cause ? { cause: row.cause } : {}),
        redriveCount: row.redrive_count,
        redriveStatus: ["FAILED", "ABORTED", "TIMED_OUT"].includes(row.status) ? "REDRIVABLE" : "NOT_REDRIVABLE",
      };
    },
  ),
  GetExecutionHistory: operation(
    z.strictObject({
      executionArn: z.string(),
      maxResults: z.number().int().min(0).max(1000).default(PAGE),
      reverseOrder: z.boolean().default(false),
      nextToken: z.string().optional(),
      includeExecutionData: z.boolean().default(true),
    }),
    async (_, query) => {
      await requireExecution(query.executionArn);
      const limit = query.maxResults || PAGE;
      const offset = offsetOf(query.nextToken);
      const rows = await readEvents({ arn: query.executionArn, offset, limit: limit + 1, reverse: query.reverseOrder });
      return {
        events: rows.slice(0, limit).map((row) => historyEvent(row, query.includeExecutionData)),
        ...(rows.length > limit ? { nextToken: String(offset + limit) } : {}),
      };
    },
  ),
  ListExecutions: operation(
    z.strictObject({
      stateMachineArn: z.string(),
      statusFilter: z.enum(["RUNNING", "SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED"]).optional(),
      maxResults: z.number().int().min(0).max(1000).default(PAGE),
      nextToken: z.string().optional(),
    }),
    async (engine, query) => {
      const machine = machineOf(query.stateMachineArn);
      requireMachine(engine, machine);
      const limit = query.maxResults || PAGE;
      const offset = offsetOf(query.nextToken);
      const rows = await readExecutions({ machine, status: query.statusFilter ?? null, offset, limit: limit + 1 });
      return {
        executions: rows.slice(0, limit).map(summary),
        ...(rows.length > limit ? { nextToken: String(offset + limit) } : {}),
      };
    },
  ),
  StopExecution: operation(
    z.strictObject({ executionArn: z.string(), error: z.string().optional(), cause: z.string().optional() }),
    async (engine, { executionArn, error, cause }) => {
      await requireExecution(executionArn);
      await engine.stop(executionArn, error, cause);
      const row = await requireExecution(executionArn);
      return { stopDate: seconds(row.stopped_at ?? new Date()) };
    },
  ),
  RedriveExecution: operation(
    z.strictObject({ executionArn: z.string(), clientToken: z.string().optional() }),
    async (engine, { executionArn }) => {
      await requireExecution(executionArn);
      await engine.redrive(executionArn);
      return { redriveDate: seconds(new Date()) };
    },
  ),
  SendTaskSuccess: operation(z.strictObject({ taskToken: z.string(), output: z.string() }), async (engine, body) => {
    if (Buffer.byteLength(body.output) > LIMIT_BYTES)
      throw new StatesError("InvalidOutput", "The output is too large.");
    await engine.reportTask(body.taskToken, { output: parseJson(body.output, "InvalidOutput") });
    return {};
  }),
  SendTaskFailure: operation(
    z.strictObject({ taskToken: z.string(), error: z.string().default(""), cause: z.string().default("") }),
    async (engine, body) => {
      await engine.reportTask(body.taskToken, { error: body.error, cause: body.cause });
      return {};
    },
  ),
  SendTaskHeartbeat: operation(z.strictObject({ taskToken: z.string() }), async (engine, body) => {
    engine.beatTask(body.taskToken);
    return {};
  }),
  DescribeStateMachine: operation(z.strictObject({ stateMachineArn: z.string() }), async (engine, body) => {
    const name = machineOf(body.stateMachineArn);
    return {
      stateMachineArn: stateMachineArn(name),
      name,
      status: "ACTIVE",
      type: "STANDARD",
      definition: JSON.stringify(requireMachine(engine, name)),
      roleArn: ROLE_ARN,
      creationDate: 0,
    };
  }),
  ListStateMachines: operation(z.strictObject({ maxResults: z.number().optional() }), async (engine) => ({
    stateMachines: [...engine.machines.keys()].map((name) => ({
      stateMachineArn: stateMachineArn(name),
      name,
      type: "STANDARD",
      creationDate: 0,
    })),
  })),
};

function operation<Shape extends z.ZodType>(
  shape: Shape,
  run: (engine: StepFunctions, body: z.output<Shape>) => Promise<unknown>,
): Operation {
  return (engine, body) => {
    const parsed = shape.safeParse(body);
    if (!parsed.success) throw new StatesError("ValidationException", z.prettifyError(parsed.error));
    return run(engine, parsed.data);
  };
}

/** Answers one call of the AWS API in its JSON 1.0 protocol: what an SDK client with this endpoint sends. */
export async function answerStepFunctions(
  engine: StepFunctions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const send = (status: number, body: unknown) => {
    const text = JSON.stringify(body);
    response.writeHead(status, {
      "content-type": "application/x-amz-json-1.0",
      "content-length": Buffer.byteLength(text),
      "x-amzn-requestid": randomUUID(),
    });
    response.end(text);
  };
  try {
    const name = String(request.headers["x-amz-target"] ?? "").replace("AWSStepFunctions.", "");
    const run = Object.hasOwn(operations, name) ? operations[name] : undefined;
    if (!run) throw new StatesError("UnknownOperationException", `There is no operation ${name}.`);
    send(200, await run(engine, JSON.parse((await readBody(request)) || "{}")));
  } catch (thrown) {
    const { error, cause } =
      thrown instanceof SyntaxError ? new StatesError("SerializationException", "No JSON.") : toStatesError(thrown);
    const ours = thrown instanceof StatesError || thrown instanceof SyntaxError;
    send(ours ? 400 : 500, { __type: ours ? error : "InternalServerError", message: ours ? cause : "Internal error" });
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > LARGEST_BODY) throw new StatesError("ValidationException", "The request is too large.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** @throws StatesError `error` */
function parseJson(text: string, error: "InvalidExecutionInput" | "InvalidOutput"): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new StatesError(error, "It is no JSON.");
  }
}

/** @throws StatesError `InvalidArn` */
function machineOf(arn: string): string {
  const [, name] = /^arn:aws:states:[\w-]+:\d{12}:stateMachine:([\w-]+)$/.exec(arn) ?? [];
  if (name === undefined) throw new StatesError("InvalidArn", `Invalid Arn: '${arn}'`);
  return name;
}

async function requireExecution(arn: string): Promise<ExecutionRow> {
  const row = await readExecution(arn);
  if (!row) throw new StatesError("ExecutionDoesNotExist", `Execution Does Not Exist: '${arn}'`);
  return row;
}

function requireMachine(engine: StepFunctions, name: string): unknown {
  const machine = engine.machines.get(name);
  if (!machine)
    throw new StatesError("StateMachineDoesNotExist", `State Machine Does Not Exist: '${stateMachineArn(name)}'`);
  return machine;
}

function summary(row: ExecutionRow) {
  return {
    executionArn: row.arn,
    stateMachineArn: stateMachineArn(row.machine),
    name: row.name,
    status: row.status,
    startDate: seconds(row.started_at),
    ...(row.stopped_at ? { stopDate: seconds(row.stopped_at) } : {}),
  };
}

/** Time as the protocol has it: seconds since 1970, with a fraction. */
function seconds(time: Date | string): number {
  return new Date(time).getTime() / 1000;
}

function offsetOf(token: string | undefined): number {
  const offset = Number(token ?? 0);
  if (!Number.isSafeInteger(offset) || offset < 0)
    throw new StatesError("InvalidToken", "The nextToken is none of ours.");
  return offset;
}

function historyEvent(row: EventRow, withData: boolean) {
  const details = JSON.parse(row.details, (key, value) =>
    !withData && ["input", "output", "parameters"].includes(key) ? undefined : value,
  );
  return { timestamp: seconds(row.at), type: row.type, id: row.id, previousEventId: row.previous_id, ...details };
}
