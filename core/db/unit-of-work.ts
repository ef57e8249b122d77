import { AsyncLocalStorage } from "node:async_hooks";

/** In whose name a transaction is. */
export type Role = "anon" | "authenticated" | "service_role";

export interface UnitOfWork {
  /** Until its transaction has ended. */
  open: boolean;
  readonly role: Role;
  readonly claims: object;
}

/** The unit of work that the running code belongs to. */
export const unitOfWork = new AsyncLocalStorage<UnitOfWork>();

/**
 * What a transaction begins with: `role` can be set like any other setting, so that one statement does both, and `true`
 * ends them with the transaction. Its values are written into it, so that a server takes it in one message with BEGIN.
 *
 * @returns `undefined` outside a unit of work, as for a migration.
 */
export function scopeStatement(): string | undefined {
  const unit = unitOfWork.getStore();
  if (!unit?.open) return undefined;
  const claims = JSON.stringify(unit.claims);
  return `select set_config('role', ${literal(unit.role)}, true), set_config('request.jwt.claims', ${literal(claims)}, true)`;
}

/** A string of SQL that means the same whatever `standard_conforming_strings` is. */
function literal(text: string): string {
  return `E'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
