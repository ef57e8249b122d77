import { randomUUID } from "node:crypto";
import * as z from "zod";
import type { Account } from "./accounts.ts";
import { ACCESS_TOKEN_S, type AuthenticationMethod, issueAccessToken } from "./sessions/access-token.ts";
import type { HeldSession } from "./sessions/refresh-tokens.ts";

const Metadata = z.record(z.string(), z.unknown());
const Time = z.iso.datetime();

/** An account as clients of Supabase Auth read it. */
export const AuthUser = z
  .strictObject({
    id: z.uuid(),
    aud: z.literal("authenticated"),
    role: z.literal("authenticated"),
    email: z.string(),
    phone: z.literal(""),
    email_confirmed_at: Time.optional(),
    confirmed_at: Time.optional(),
    last_sign_in_at: Time.optional(),
    new_email: z.string().optional().meta({ description: "The address that waits to be confirmed" }),
    email_change_sent_at: Time.optional(),
    banned_until: z.string().optional(),
    app_metadata: Metadata,
    user_metadata: Metadata.meta({ description: "What the person says of themselves" }),
    identities: z.array(
      z.strictObject({
        identity_id: z.uuid(),
        id: z.uuid(),
        user_id: z.uuid(),
        provider: z.literal("email"),
        identity_data: Metadata,
        created_at: Time,
        updated_at: Time,
      }),
    ),
    is_anonymous: z.literal(false),
    created_at: Time,
    updated_at: Time,
  })
  .meta({ id: "AuthUser" });
export type AuthUser = Readonly<z.infer<typeof AuthUser>>;

/** A session with its tokens. */
export const AuthSession = z
  .strictObject({
    access_token: z.string(),
    token_type: z.literal("bearer"),
    expires_in: z.int().meta({ description: "Seconds" }),
    expires_at: z.int().meta({ description: "Seconds since 1970" }),
    refresh_token: z.string(),
    user: AuthUser,
  })
  .meta({ id: "AuthSession" });
export type AuthSession = Readonly<z.infer<typeof AuthSession>>;

/** What clients are told of how an account signs in. What else the platform notes of it is none of theirs. */
const APP_METADATA = { provider: "email", providers: ["email"] } as const;

/** An account as its owner may read it. */
export function toUser(account: Account): AuthUser {
  const { id, email, emailChange, lockedUntil } = account;
  const createdAt = (account.createdAt ?? new Date(0)).toISOString();
  const updatedAt = (account.updatedAt ?? account.createdAt ?? new Date(0)).toISOString();
  const confirmedAt = account.emailConfirmedAt?.toISOString();
  const lastSignInAt = account.lastSignInAt?.toISOString();
  return {
    id,
    aud: "authenticated",
    role: "authenticated",
    email,
    phone: "",
    ...(confirmedAt ? { email_confirmed_at: confirmedAt, confirmed_at: confirmedAt } : {}),
    ...(lastSignInAt ? { last_sign_in_at: lastSignInAt } : {}),
    ...(emailChange ? { new_email: emailChange.new_email, email_change_sent_at: emailChange.sent_at } : {}),
    ...(account.isLocked && lockedUntil ? { banned_until: lockedUntil } : {}),
    app_metadata: { ...APP_METADATA },
    user_metadata: account.userMetadata,
    identities: [
      {
        identity_id: id,
        id,
        user_id: id,
        provider: "email",
        identity_data: { sub: id, email, email_verified: confirmedAt !== undefined, phone_verified: false },
        created_at: createdAt,
        updated_at: updatedAt,
      },
    ],
    is_anonymous: false,
    created_at: createdAt,
    updated_at: updatedAt,
  };
}

/**
 * What a sign-up is answered with: made of the request alone, so that it is the same whether there was an account with
 * this address or not. Its id is nobody's; the account's own is told once the address is confirmed.
 */
export function userOfRequest(email: string, userMetadata: Readonly<Record<string, unknown>>): AuthUser {
  const now = new Date();
  return toUser({
    ...{ id: randomUUID(), email, userMetadata, createdAt: now, updatedAt: now },
    ...{ passwordHash: null, emailConfirmedAt: null, lastSignInAt: null, emailChange: null },
    ...{ isLocked: false, lockedUntil: null },
  });
}

/** A session with an access token made for it. */
export async function toSession(
  account: Account,
  { sessionId, refreshToken }: HeldSession,
  method: AuthenticationMethod,
): Promise<AuthSession> {
  const { id, email, userMetadata } = account;
  const subject = { id, email, userMetadata, appMetadata: APP_METADATA };
  const { token, expiresAt } = await issueAccessToken(subject, { id: sessionId, method });
  return {
    access_token: token,
    token_type: "bearer",
    expires_in: ACCESS_TOKEN_S,
    expires_at: expiresAt,
    refresh_token: refreshToken,
    user: toUser(account),
  };
}
