import * as z from "zod";
import type { Transaction } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import type { User } from "#core/http/route.ts";
import { type Profile, UserMode } from "./profile.ts";

/** What `profiles.roles` holds. */
const Roles = z.array(z.string());

/** Whose profile it is. Their plan was read when the request was let in. */
export type ProfileOwner = Pick<User, "id" | "tier">;

/**
 * A person's profile.
 *
 * @throws `token-invalid` where the account is gone since the request was let in.
 */
export async function readProfile(trx: Transaction, { id, tier }: ProfileOwner): Promise<Profile> {
  return toProfile(await select(trx, id).executeTakeFirst(), tier);
}

/** A person's profile, its row held until the transaction ends. @throws as `readProfile` */
export async function lockProfile(trx: Transaction, { id, tier }: ProfileOwner): Promise<Profile> {
  return toProfile(await select(trx, id).forUpdate("profiles").executeTakeFirst(), tier);
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
