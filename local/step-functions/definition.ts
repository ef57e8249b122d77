import * as z from "zod";

/** An expression `{% … %}` or a literal. */
const Template = z.unknown();
const Expression = z.string().regex(/^\{%[\s\S]*%\}$/, "it is no expression {% … %}");
const Count = z.union([z.number().int().nonnegative(), Expression]);
const Percentage = z.union([z.number().min(0).max(100), Expression]);
const Seconds = z.union([z.number().int().positive(), Expression]);
const Assign = z.record(z.string(), Template);

const Retrier = z.strictObject({
  ErrorEquals: z.array(z.string()).min(1),
  IntervalSeconds: z.number().int().positive().optional(),
  MaxAttempts: z.number().int().nonnegative().optional(),
  BackoffRate: z.number().min(1).optional(),
  MaxDelaySeconds: z.number().positive().optional(),
  JitterStrategy: z.enum(["FULL", "NONE"]).optional(),
  Comment: z.string().optional(),
});

const Catcher = z.strictObject({
  ErrorEquals: z.array(z.string()).min(1),
  Next: z.string(),
  Output: Template.optional(),
  Assign: Assign.optional(),
  Comment: z.string().optional(),
});

const common = { Comment: z.string().optional(), QueryLanguage: z.literal("JSONata").optional() };
const writes = { Output: Template.optional(), Assign: Assign.optional() };
const moves = { Next: z.string().optional(), End: z.literal(true).optional() };
const recovers = { Retry: z.array(Retrier).optional(), Catch: z.array(Catcher).optional() };

const Task = z.strictObject({
  Type: z.literal("Task"),
  ...{ ...common, ...writes, ...moves, ...recovers },
  Resource: z.string(),
  Arguments: Template.optional(),
  TimeoutSeconds: Seconds.optional(),
  HeartbeatSeconds: Seconds.optional(),
});

const Choice = z.strictObject({
  Type: z.literal("Choice"),
  ...common,
  ...writes,
  Choices: z
    .array(z.strictObject({ Condition: Expression, Next: z.string(), ...writes, Comment: z.string().optional() }))
    .min(1),
  Default: z.string().optional(),
});

const Wait = z.strictObject({
  Type: z.literal("Wait"),
  ...{ ...common, ...writes, ...moves },
  Seconds: Count.optional(),
  Timestamp: z.string().optional(),
});

const Pass = z.strictObject({ Type: z.literal("Pass"), ...common, ...writes, ...moves });
const Succeed = z.strictObject({ Type: z.literal("Succeed"), ...common, Output: Template.optional() });
const Fail = z.strictObject({
  Type: z.literal("Fail"),
  ...common,
  Error: z.string().optional(),
  Cause: z.string().optional(),
});

const ItemReader = z.strictObject({
  Resource: z.enum(["arn:aws:states:::s3:getObject", "arn:aws:states:::s3:listObjectsV2"]),
  Arguments: Template,
  ReaderConfig: z
    .strictObject({
      InputType: z.enum(["JSON", "JSONL", "CSV"]).optional(),
      CSVHeaderLocation: z.enum(["FIRST_ROW", "GIVEN"]).optional(),
      CSVHeaders: z.array(z.string()).optional(),
      CSVDelimiter: z.enum(["COMMA", "PIPE", "SEMICOLON", "SPACE", "TAB"]).optional(),
      MaxItems: Count.optional(),
    })
    .optional(),
});

const ResultWriter = z.strictObject({
  Resource: z.literal("arn:aws:states:::s3:putObject"),
  Arguments: Template,
  WriterConfig: z
    .strictObject({
      Transformation: z.enum(["NONE", "COMPACT", "FLATTEN"]).optional(),
      OutputType: z.enum(["JSON", "JSONL"]).optional(),
    })
    .optional(),
});

const ItemBatcher = z.strictObject({
  MaxItemsPerBatch: Count.optional(),
  MaxInputBytesPerBatch: Count.optional(),
  BatchInput: Template.optional(),
});

const MapState = z.strictObject({
  Type: z.literal("Map"),
  ...{ ...common, ...writes, ...moves, ...recovers },
  Items: Template.optional(),
  ItemSelector: Template.optional(),
  ItemReader: ItemReader.optional(),
  ItemBatcher: ItemBatcher.optional(),
  MaxConcurrency: Count.optional(),
  ToleratedFailureCount: Count.optional(),
  ToleratedFailurePercentage: Percentage.optional(),
  ResultWriter: ResultWriter.optional(),
  Label: z.string().max(40).optional(),
  get ItemProcessor() {
    return Flow.extend({
      ProcessorConfig: z
        .strictObject({
          Mode: z.enum(["INLINE", "DISTRIBUTED"]),
          ExecutionType: z.enum(["STANDARD", "EXPRESS"]).optional(),
        })
        .optional(),
    });
  },
});

const Parallel = z.strictObject({
  Type: z.literal("Parallel"),
  ...{ ...common, ...writes, ...moves, ...recovers },
  Arguments: Template.optional(),
  get Branches() {
    return z.array(Flow).min(1);
  },
});

const State = z.discriminatedUnion("Type", [Task, Choice, Wait, Pass, Succeed, Fail, MapState, Parallel]);

const Flow = z.strictObject({
  Comment: z.string().optional(),
  StartAt: z.string(),
  get States() {
    return z.record(z.string().min(1).max(80), State);
  },
});

/** A state machine in the part of the States Language that the engine runs: JSONata throughout, nothing unknown. */
export const Definition = Flow.extend({
  QueryLanguage: z.literal("JSONata", "only machines with QueryLanguage JSONata are run"),
  TimeoutSeconds: z.number().int().positive().optional(),
  Version: z.literal("1.0").optional(),
});

export type Definition = z.infer<typeof Definition>;
export type Flow = z.infer<typeof Flow>;
export type State = z.infer<typeof State>;
export type TaskState = z.infer<typeof Task>;
export type MapStateDefinition = z.infer<typeof MapState>;
export type ItemReaderDefinition = z.infer<typeof ItemReader>;
export type ResultWriterDefinition = z.infer<typeof ResultWriter>;
export type ParallelState = z.infer<typeof Parallel>;
export type Retrier = z.infer<typeof Retrier>;
export type Catcher = z.infer<typeof Catcher>;
