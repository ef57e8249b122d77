import type { OpenApiDocument } from "#core/http/openapi/document.ts";

/**
 * The description of the API as it is committed. It is made of all domains' routes, whose code this function would
 * otherwise carry. Loaded at first use, so that making it anew never depends on what it was before.
 */
export async function readDocument(): Promise<OpenApiDocument> {
  const { default: document } = await import("../../../docs/openapi.json", { with: { type: "json" } });
  return document as unknown as OpenApiDocument;
}
