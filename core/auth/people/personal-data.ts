import { sql } from "kysely";
import { OWN_ROWS, type PersonalData } from "#core/db/index.ts";
import { avatarsPrefix } from "#core/storage/keys.ts";

/** The account of a person. What would let anybody act as them, and who else had to do with it, stays here. */
export const personalAccount: PersonalData = {
  rows: {
    "auth.users": { where: (userId) => sql<boolean>`id = ${userId}`, without: ["encrypted_password"] },
    "auth.refresh_tokens": { ...OWN_ROWS, without: ["token_hash", "replaced_by"] },
    email_verifications: { ...OWN_ROWS, without: ["token"] },
    profiles: { where: (userId) => sql<boolean>`id = ${userId}` },
    user_roles: { ...OWN_ROWS, without: ["granted_by"] },
    audit_events: { where: (userId) => sql<boolean>`subject_id = ${userId}`, without: ["actor_id"] },
    account_exports: { ...OWN_ROWS, without: ["token_hash"] },
  },
  places: async (_, userId) => [avatarsPrefix(userId)],
};
