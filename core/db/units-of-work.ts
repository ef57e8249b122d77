import type { Transaction as KyselyTransaction } from "kysely";
import { saysDiskFull } from "#core/disk-full.ts";
import { saysGoneMeanwhile } from "#core/gone-meanwhile.ts";
import { problem } from "#core/http/errors.ts";
import { database } from "./connection.ts";
import type { Database } from "./tables.ts";
import { type Role, unitOfWork } from "./unit-of-work.ts";

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
 *
 * @throws what `work` throws; `disk-full`; `gone-meanwhile` where a row would refer to one that was deleted meanwhile.
 */
export function asTenant<Result>(claims: TenantClaims, work: (trx: Transaction) => Promise<Result>): Promise<Result> {
  return inRole(claims.role, claims, work);
}

/** One unit of work of the platform itself, across tenants: the pipeline, and what a person may not do directly. */
export function asService<Result>(work: (trx: Transaction) => Promise<Result>): Promise<Result> {
  return inRole("service_role", { role: "service_role" }, work);
}

async function inRole<Result>(
  role: Role,
  claims: object,
  work: (trx: Transaction) => Promise<Result>,
): Promise<Result> {
  if (unitOfWork.getStore()?.open) throw new Error("A unit of work was started inside another one: use its trx.");
  const unit = { open: true, role, claims };
  const db = await database();
  try {
    // The dialect reads from it in whose name the transaction begins.
    return await unitOfWork.run(unit, () => db.transaction().execute(work));
  } catch (thrown) {
    if (saysDiskFull(thrown)) throw problem("disk-full", {}, { cause: thrown });
    if (saysGoneMeanwhile(thrown)) throw problem("gone-meanwhile", {}, { cause: thrown });
    throw thrown;
  } finally {
    unit.open = false;
  }
}
