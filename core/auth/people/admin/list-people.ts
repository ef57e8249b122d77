import { sql } from "kysely";
import { tiersOf } from "#core/billing/index.ts";
import type { Transaction } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { readCursor, toPage } from "#core/http/page.ts";
import { TimeAndId, timeKey } from "#core/http/time-key.ts";
import type { Role } from "../../roles.ts";
import { lockedUntilSql } from "./locked-until.ts";
import type { Person } from "./person.ts";

/** Which people are asked for; what is absent does not matter. */
export interface PeopleFilter {
  /** How their address begins, in lower case. */
  readonly emailPrefix?: string | undefined;
  readonly role?: Role | undefined;
  readonly locked?: boolean | undefined;
}

/** A page of people, those who signed up last first. */
export async function listPeople(
  trx: Transaction,
  { emailPrefix, role, locked }: PeopleFilter,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: Person[]; nextCursor: string | null }> {
  const after = readCursor(cursor, TimeAndId);
  let query = select(trx)
    .orderBy("users.created_at", "desc")
    .orderBy("users.id", "desc")
    .limit(limit + 1);
  if (emailPrefix !== undefined) query = query.where("users.email", "like", `${escapeLike(emailPrefix)}%`);
  if (role !== undefined) {
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom("user_roles")
          .select("user_roles.id")
          .whereRef("user_roles.user_id", "=", "users.id")
          .where("user_roles.role_name", "=", role),
      ),
    );
  }
  if (locked !== undefined) query = query.where(sql<boolean>`(${lockedUntilSql} is not null) = ${locked}`);
  if (after) {
    query = query.where(sql<boolean>`(users.created_at, users.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  }
  const rows = await query.execute();
  const page = toPage(
    rows,
    limit,
    (row) => [row.time_key, row.id],
    (row) => row,
  );
  return { ...page, items: await toPeople(trx, page.items) };
}

/** One person. @throws `user-not-found` */
export async function findPerson(trx: Transaction, userId: string): Promise<Person> {
  const rows = await select(trx).where("users.id", "=", userId).execute();
  const [person] = await toPeople(trx, rows);
  if (!person) throw problem("user-not-found", { userId });
  return person;
}

function select(trx: Transaction) {
  return trx
    .selectFrom("auth.users as users")
    .leftJoin("profiles", "profiles.id", "users.id")
    .select(["users.id", "users.email", "users.email_confirmed_at", "users.last_sign_in_at", "users.created_at"])
    .select("profiles.display_name")
    .select([lockedUntilSql.as("locked_until"), timeKey("users.created_at").as("time_key")]);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>["executeTakeFirstOrThrow"]>>;

async function toPeople(trx: Transaction, rows: readonly Row[]): Promise<Person[]> {
  const ids = rows.map(({ id }) => id);
  const roles = Map.groupBy(await rolesOf(trx, ids), ({ user_id }) => user_id);
  const tiers = await tiersOf(trx, ids);
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    emailVerified: row.email_confirmed_at !== null,
    displayName: row.display_name,
    roles: (roles.get(row.id) ?? []).map((each) => ({
      role: each.role_name as Role,
      grantedAt: each.granted_at.toISOString(),
      grantedBy: each.granted_by,
    })),
    plan: tiers.get(row.id) ?? "free",
    lockedUntil: row.locked_until?.toISOString() ?? null,
    lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
    createdAt: (row.created_at ?? new Date(0)).toISOString(),
  }));
}

async function rolesOf(trx: Transaction, userIds: readonly string[]) {
  if (userIds.length === 0) return [];
  return trx
    .selectFrom("user_roles")
    .select(["user_id", "role_name", "granted_at", "granted_by"])
    .where("user_id", "in", userIds)
    .orderBy("role_name")
    .execute();
}

/** Text as itself in a pattern of LIKE. */
function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, "\\$&");
}
