import { type Transaction as KyselyTransaction, sql } from "kysely";
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
 * Use `trx` for everything inside: another unit of work started in here would wait for this one for ever on the
 * embedded database, which has one connection.
 */
export function asTenant<Result>(claims: TenantClaims, work: (trx: Transaction) => Promise<Result>): Promise<Result> {
  return inRole(claims.role, claims, work);
}

/** One unit of work of the platform itself, across tenants: the pipeline, and what a person may not do directly. */
export function asService<Result>(work: (trx: Transaction) => Promise<Result>): Promise<Result> {
  return inRole("service_role", { role: "service_role" }, work);
}

async function inRole<Result>(
  role: "anon" | "authenticated" | "service_role",
  claims: object,
  work: (trx: Transaction) => Promise<Result>,
): Promise<Result> {
  const db = await database();
  return db.transaction().execute(async (trx) => {
    // `role` can be set like any other setting, so that one statement does both; `true` ends them with the transaction.
    await sql`select set_config('role', ${role}, true), set_config('request.jwt.claims', ${JSON.stringify(claims)}, true)`.execute(
      trx,
    );
    return work(trx);
  });
}
