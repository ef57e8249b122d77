import { loadApiDomains } from "#functions/api/load-domains.ts";
import { contextOf, type Handler } from "../lambda/registry.ts";
import type { FrontRoute } from "./front.ts";

/** API Gateway ends an integration after this. */
const TIMEOUT_MS = 29_000;

/**
 * What the API answers on this machine: every route of every domain's function. As on AWS a function is given each
 * address that it has, in whatever method, and tells by itself which it answers.
 */
export async function loadApiRoutes(): Promise<FrontRoute[]> {
  const domains = await loadApiDomains();
  return domains.flatMap(({ name, handler, operations }) => {
    const invoke: FrontRoute["invoke"] = (event) =>
      (handler as unknown as Handler)(event, contextOf(`api-${name}`, TIMEOUT_MS));
    const resources = new Set(operations.map(({ route }) => route.path));
    return [...resources].map((resource) => ({ method: "ANY", resource, invoke }));
  });
}
