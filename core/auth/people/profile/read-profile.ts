import * as z from "zod";
import { planOf } from "#core/billing/index.ts";
import type { Transaction } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { type Profile, UserMode } from "./profile.ts";

/** What `profiles.roles` holds. */
const Roles = z.array(z.string());

/**
 * A person's profile.
 *
 * @param tier of their plan, where whoever asks knows it already.
 * @throws `token-invalid` where the account is gone since the request was let in.
 */
export async function readProfile(trx: Transaction, userId: string, tier?: string): Promise<Profile> {
  const row = await select(trx, userId).executeTakeFirst();
  return toProfile(row, tier ?? (await planOf(trx, userId)).tier);
}

/** A person's profile, its row held until the transaction ends. @throws as `readProfile` */
export async function lockProfile(trx: Transaction, userId: string): Promise<Profile> {
  const row = await select(trx, userId).forUpdate("profiles").executeTakeFirst();
  return toProfile(row, (await planOf(trx, userId)).tier);
}

function select(trx: Transaction, userId: string) {
  return trx
    .selectFrom("profiles")
    .innerJoin("auth.users as users", "users.id", "profiles.id")
    .select([
      ...(["profiles.id", "profiles.email", "display_name", "avatar_url", "roles", "user_mode"] as const),
      ...(["onboarding_complete", "profiles.created_at", "profiles.updated_at", "email_confirmed_at"] as const),
    ])
    .where("profiles.id", "=", userId);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>["executeTakeFirst"]>>;

function toProfile(row: Row, tier: string): Profile {
  if (!row) throw problem("token-invalid");
  return {
    id: row.id,
    email: row.email,
    emailVerified: row.email_confirmed_at !== null,
    displayName: row.display_name,
    userMode: UserMode.parse(row.user_mode ?? "learning"),
    onboardingComplete: row.onboarding_complete ?? false,
    avatarVersion: row.avatar_url && versionOf(row.avatar_url),
    roles: Roles.parse(row.roles ?? []),
    plan: tier,
    createdAt: (row.created_at ?? new Date(0)).toISOString(),
    updatedAt: (row.updated_at ?? row.created_at ?? new Date(0)).toISOString(),
  };
}

/** The picture's digest, as its key has it. */
function versionOf(avatarUrl: string): string {
  return /([^/]+)\.\w+$/.exec(avatarUrl)?.[1] ?? avatarUrl;
}
