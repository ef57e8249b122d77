import { sql } from "kysely";
import { asService } from "#core/db/index.ts";
import { headObject } from "#core/storage/index.ts";

/** Whether what every request needs can be reached. */
export async function checkReadiness(): Promise<{ database: "ok" | "unreachable"; store: "ok" | "unreachable" }> {
  const [database, store] = await Promise.all([
    reached(asService((trx) => sql`select 1`.execute(trx))),
    reached(headObject("readiness")),
  ]);
  return { database, store };
}

async function reached(attempt: Promise<unknown>): Promise<"ok" | "unreachable"> {
  return attempt.then(
    () => "ok" as const,
    () => "unreachable" as const,
  );
}
