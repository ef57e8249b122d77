import { contextOf, type Handler } from "../lambda/registry.ts";
import type { FrontRoute } from "./front.ts";

/** API Gateway ends an integration after this. */
const TIMEOUT_MS = 29_000;

/** A domain's function is imported when it is first called, as Lambda does. */
function domain(name: string, load: () => Promise<{ handler: unknown }>): FrontRoute["invoke"] {
  return async (event) => {
    const { handler } = await load();
    return (handler as Handler)(event, contextOf(`api-${name}`, TIMEOUT_MS));
  };
}

const system = domain("system", () => import("#functions/api/system/index.ts"));

/** What the API answers on this machine. */
export const API_ROUTES: readonly FrontRoute[] = [
  { method: "GET", resource: "/v1/health", invoke: system },
  { method: "GET", resource: "/v1/ready", invoke: system },
];
