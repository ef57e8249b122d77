import * as z from "zod";
import { reply, route } from "#core/http/route.ts";
import { readDocument } from "./read-document.ts";

const OpenApiDocument = z
  .looseObject({
    openapi: z.string(),
    info: z.looseObject({ title: z.string(), version: z.string() }),
    paths: z.record(z.string(), z.unknown()),
  })
  .meta({
    id: "OpenApiDocument",
    examples: [{ openapi: "3.1.1", info: { title: "Litink", version: "0.1.0" }, paths: {} }],
  });

/** The description of the API for programs. */
export const getOpenapiDocument = route(
  {
    method: "GET",
    path: "/v1/openapi.json",
    auth: "public",
    summary: "The description of this API in OpenAPI 3.1",
    response: OpenApiDocument,
    single: true,
  },
  async () => reply({ ...(await readDocument()) }, { headers: { "cache-control": "public, max-age=300" } }),
);
