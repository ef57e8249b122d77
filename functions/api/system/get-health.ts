import * as z from "zod";
import { reply, route } from "#core/http/route.ts";

/** Liveness: that this is answered at all is the answer. */
export const getHealth = route(
  {
    method: "GET",
    path: "/v1/health",
    auth: "public",
    summary: "Whether the API answers",
    response: z.strictObject({ status: z.literal("ok") }).meta({ id: "Health" }),
  },
  async () => reply({ status: "ok" as const }, { headers: { "cache-control": "no-store" } }),
);
