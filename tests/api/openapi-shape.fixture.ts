import * as z from "zod";

/**
 * OpenAPI 3.1 as far as we use it, and not a field more: what its specification asks of each object, and which names of
 * components and which references there can be.
 */
const Reference = z.strictObject({ $ref: z.string().regex(/^#\/components\/\w+\/[\w.-]+$/) });
const orReference = <Schema extends z.ZodType>(schema: Schema) => z.union([Reference, schema]);
const named = <Schema extends z.ZodType>(schema: Schema) => z.record(z.string().regex(/^[\w.-]+$/), schema);

/** JSON Schema 2020-12: the types that it knows, and schemas wherever it wants them. */
const Schema: z.ZodType = z.lazy(() =>
  z.looseObject({
    $ref: z
      .string()
      .regex(/^#\/components\/schemas\/[\w.-]+$/)
      .optional(),
    type: z.union([SchemaType, z.array(SchemaType)]).optional(),
    properties: z.record(z.string(), Schema).optional(),
    required: z.array(z.string()).optional(),
    additionalProperties: z.union([z.boolean(), Schema]).optional(),
    // `false` after the members of a tuple.
    items: z.union([z.boolean(), Schema]).optional(),
    prefixItems: z.array(Schema).min(1).optional(),
    anyOf: z.array(Schema).min(1).optional(),
    oneOf: z.array(Schema).min(1).optional(),
    allOf: z.array(Schema).min(1).optional(),
    examples: z.array(z.unknown()).min(1).optional(),
    id: z.never().optional(),
    $defs: z.never().optional(),
  }),
);
const SchemaType = z.enum(["string", "number", "integer", "boolean", "object", "array", "null"]);

const Parameter = z.strictObject({
  name: z.string(),
  in: z.enum(["path", "query", "header"]),
  required: z.boolean(),
  description: z.string().optional(),
  schema: Schema,
});
const Header = z.strictObject({ description: z.string(), schema: Schema });
const MediaType = z.union([
  z.strictObject({ schema: Schema, example: z.unknown() }),
  z.strictObject({ schema: Schema, examples: z.record(z.string(), Reference) }),
]);
const Content = z.record(z.string().regex(/^[\w-]+\/[\w.+*-]+$/), MediaType);
const ApiResponse = z.strictObject({
  description: z.string().min(1),
  headers: z.record(z.string(), Reference).optional(),
  content: Content.optional(),
});

const Operation = z.strictObject({
  operationId: z.string().regex(/^[a-z][A-Za-z\d]+$/),
  tags: z.tuple([z.string()]),
  summary: z.string().regex(/^[A-Z].*[^.]$/),
  description: z.string().optional(),
  security: z.union([z.tuple([]), z.tuple([z.strictObject({ bearer: z.array(z.literal("admin")) })])]),
  parameters: z.array(orReference(Parameter)).min(1).optional(),
  requestBody: z.strictObject({ required: z.boolean(), content: Content }).optional(),
  responses: z.record(z.string().regex(/^[2345]\d\d$/), orReference(ApiResponse)),
});

export const OpenApiShape = z.strictObject({
  openapi: z.literal("3.1.1"),
  info: z.strictObject({
    title: z.string(),
    version: z.string(),
    summary: z.string(),
    description: z.string(),
    license: z.strictObject({ name: z.string(), identifier: z.string() }),
  }),
  servers: z.array(z.strictObject({ url: z.string(), description: z.string() })),
  tags: z.array(z.strictObject({ name: z.string(), description: z.string() })),
  paths: z.record(
    z.string().regex(/^(\/([\w.-]+|\{\w+\}))+$/),
    z.partialRecord(z.enum(["get", "post", "put", "patch", "delete"]), Operation),
  ),
  components: z.strictObject({
    schemas: named(Schema),
    parameters: named(Parameter),
    headers: named(Header),
    responses: named(ApiResponse),
    examples: named(z.strictObject({ value: z.unknown() })),
    securitySchemes: z.strictObject({
      bearer: z.strictObject({ type: z.literal("http"), scheme: z.literal("bearer"), bearerFormat: z.literal("JWT") }),
    }),
  }),
});
