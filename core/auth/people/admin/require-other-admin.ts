import { sql } from "kysely";
import type { Transaction } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { lockedUntilSql } from "./locked-until.ts";

/**
 * Makes sure that somebody can still administer the platform when `userId` no longer can.
 *
 * @throws `last-admin` where that account is the last admin who is not locked.
 */
export async function requireOtherAdmin(trx: Transaction, userId: string): Promise<void> {
  // Two admins who shut each other out do so one after the other: the rows are held first, and looked at after that.
  await trx.selectFrom("user_roles").select("id").where("role_name", "=", "admin").orderBy("id").forUpdate().execute();
  const admins = await trx
    .selectFrom("user_roles")
    .innerJoin("auth.users as users", "users.id", "user_roles.user_id")
    .select("user_roles.user_id")
    .select(sql<boolean>`${lockedUntilSql} is null`.as("can_act"))
    .where("role_name", "=", "admin")
    .execute();
  if (!admins.some(({ user_id }) => user_id === userId)) return;
  if (!admins.some(({ user_id, can_act }) => user_id !== userId && can_act)) throw problem("last-admin");
}
