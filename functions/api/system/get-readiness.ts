import { sql } from "kysely";
import * as z from "zod";
import { asService, isMigrated } from "#core/db/index.ts";
import { reply, route } from "#core/http/route.ts";
import { headObject } from "#core/storage/index.ts";

const Check = z.enum(["ok", "failing"]);
const Readiness = z
  .strictObject({
    status: z.enum(["ready", "not ready"]),
    checks: z.strictObject({ database: Check, store: Check, migrations: Check }),
  })
  .meta({ id: "Readiness" });

/** Readiness: whether what every request needs can be reached, and is as this code expects it. */
export const getReadiness = route(
  {
    method: "GET",
    path: "/v1/ready",
    auth: "public",
    summary: "Whether requests can be served",
    description: "Answers 503 with the same body where a check fails.",
    response: Readiness,
  },
  async () => {
    const [database, store, migrations] = await Promise.all([
      check(() => asService((trx) => sql`select 1`.execute(trx))),
      check(() => headObject("readiness")),
      check(isMigrated),
    ]);
    const checks = { database, store, migrations };
    const isReady = Object.values(checks).every((each) => each === "ok");
    const body: z.input<typeof Readiness> = { status: isReady ? "ready" : "not ready", checks };
    return reply(body, { status: isReady ? 200 : 503, headers: { "cache-control": "no-store" } });
  },
);

async function check(attempt: () => Promise<unknown>): Promise<z.infer<typeof Check>> {
  return attempt().then(
    (outcome) => (outcome === false ? "failing" : "ok"),
    () => "failing",
  );
}
