import { AsyncLocalStorage } from "node:async_hooks";
import { type Transaction as KyselyTransaction, sql } from "kysely";
import { saysDiskFull } from "#core/disk-full.ts";
import { problem } from "#core/http/errors.ts";
import { database } from "./connection.ts";
import type { Database } from "./tables.ts";

export type Transaction = KyselyTransaction<Database>;

/** Who a request comes from: what its access token says. Without `sub`, nobody. */
export interface TenantClaims {
  readonly sub?: string;
  readonly role: "anon" | "authenticated";
}

/**
 * One unit of work in the name of a person: one transaction that sees and changes what row level security lets them.
 *
 * Use `trx` for everything inside: a unit of work that is started inside another is refused, since it would wait for
 * its parent for ever on the embedded database, which has one connection.
 */
export function asTenant<Result>(claims: TenantClaims, work: (trx: Transaction) => Promise<Result>): Promise<Result> {
  return inRole(claims.role, claims, work);
}

/** One unit of work of the platform itself, across tenants: the pipeline, and what a person may not do directly. */
export function asService<Result>(work: (trx: Transaction) => Promise<Result>): Promise<Result> {
  return inRole("service_role", { role: "service_role" }, work);
}

/** The unit of work that the running code belongs to, while that is open. */
const surrounding = new AsyncLocalStorage<{ open: boolean }>();

async function inRole<Result>(
  role: "anon" | "authenticated" | "service_role",
  claims: object,
  work: (trx: Transaction) => Promise<Result>,
): Promise<Result> {
  if (surrounding.getStore()?.open) throw new Error("A unit of work was started inside another one: use its trx.");
  const unit = { open: true };
  const db = await database();
  try {
    return await db.transaction().execute(async (trx) => {
      // `role` can be set like any other setting, so that one statement does both; `true` ends them with the transaction.
      await sql`select set_config('role', ${role}, true),
        set_config('request.jwt.claims', ${JSON.stringify(claims)}, true)`.execute(trx);
      return surrounding.run(unit, () => work(trx));
    });
  } catch (thrown) {
    throw saysDiskFull(thrown) ? problem("disk-full", {}, { cause: thrown }) : thrown;
  } finally {
    unit.open = false;
  }
}
