import { api } from "../api.ts";
import { getHealth } from "./get-health.ts";
import { getReadiness } from "./get-readiness.ts";

export const routes = [getHealth, getReadiness];
export const handler = api("system", routes);
