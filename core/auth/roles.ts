import type { Transaction } from "#core/db/index.ts";
import { findAccountByEmail } from "./accounts.ts";

/** The values of `user_roles.role_name`. */
export type Role = "user" | "creator" | "admin";

/** Gives an account a role, and notes who gave it. Whether it did not have it before. */
export async function grantRole(
  trx: Transaction,
  { userId, role, grantedBy }: { userId: string; role: Role; grantedBy: string | null },
): Promise<boolean> {
  const granted = await trx
    .insertInto("user_roles")
    .values({ user_id: userId, role_name: role, granted_by: grantedBy })
    .onConflict((conflict) => conflict.columns(["user_id", "role_name"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return granted !== undefined;
}

/** Takes a role from an account. Whether it had it. */
export async function revokeRole(trx: Transaction, userId: string, role: Role): Promise<boolean> {
  const revoked = await trx
    .deleteFrom("user_roles")
    .where("user_id", "=", userId)
    .where("role_name", "=", role)
    .returning("id")
    .executeTakeFirst();
  return revoked !== undefined;
}

/** Who has a role, since when, and by whom they have it. */
export async function listRole(trx: Transaction, role: Role) {
  return trx
    .selectFrom("user_roles")
    .innerJoin("profiles", "profiles.id", "user_roles.user_id")
    .leftJoin("profiles as granter", "granter.id", "user_roles.granted_by")
    .select(["profiles.email", "user_roles.granted_at as grantedAt", "granter.email as grantedBy"])
    .where("user_roles.role_name", "=", role)
    .orderBy("user_roles.granted_at")
    .execute();
}

/** The id of the account with an address, in its normal form; `undefined` where it is not there or not confirmed. */
export async function findConfirmedAccount(trx: Transaction, email: string): Promise<string | undefined> {
  const account = await findAccountByEmail(trx, email);
  return account?.emailConfirmedAt ? account.id : undefined;
}
