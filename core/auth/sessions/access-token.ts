import { jwtVerify, SignJWT } from "jose";
import * as z from "zod";
import { BoundedMap } from "#core/bounded-map.ts";
import { problem } from "#core/http/errors.ts";
import { signingKey, verifyingKey } from "../keys/key-ring.ts";

/** How somebody came by a session, as `amr` names it. */
export type AuthenticationMethod = "password" | "otp" | "recovery" | "email_change" | "token_refresh";

/** What an access token says of whom it was given to; the names are Supabase's. */
export interface TokenSubject {
  readonly id: string;
  readonly email: string;
  readonly appMetadata: Readonly<Record<string, unknown>>;
  readonly userMetadata: Readonly<Record<string, unknown>>;
}

export interface AccessToken {
  readonly token: string;
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

const AUDIENCE = "authenticated";
/** How long an access token lives: its session may end before, and then it is good for nothing. */
export const ACCESS_TOKEN_S = 3_600;
/** Clocks of two machines of ours may differ by this much. */
const CLOCK_TOLERANCE_S = 30;

const AccessClaims = z.object({
  sub: z.uuid(),
  session_id: z.uuid(),
  role: z.literal("authenticated"),
  exp: z.int(),
  iat: z.int(),
});

/** What counts of a verified access token. Everything else is asked of the database, where it is true now. */
export type AccessClaims = Readonly<z.infer<typeof AccessClaims>>;

/** Where tokens come from: the address of `/auth/v1` as the world knows it. */
function issuer(): string {
  return `${process.env.PUBLIC_URL || "https://litink"}/auth/v1`;
}

/**
 * Makes an access token: a JWT signed with ES256 that names its key.
 */
export async function issueAccessToken(
  { id, email, appMetadata, userMetadata }: TokenSubject,
  session: { readonly id: string; readonly method: AuthenticationMethod },
  now: Date = new Date(),
): Promise<AccessToken> {
  const { kid, key } = await signingKey();
  const issuedAt = Math.floor(now.getTime() / 1000);
  const expiresAt = issuedAt + ACCESS_TOKEN_S;
  const token = await new SignJWT({
    role: "authenticated",
    aal: "aal1",
    amr: [{ method: session.method, timestamp: issuedAt }],
    session_id: session.id,
    email,
    phone: "",
    app_metadata: appMetadata,
    user_metadata: userMetadata,
    is_anonymous: false,
  })
    .setProtectedHeader({ alg: "ES256", typ: "JWT", kid })
    .setIssuer(issuer())
    .setAudience(AUDIENCE)
    .setSubject(id)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(key);
  return { token, expiresAt };
}

/** A token that was found good is taken to be for so long: its signature costs more than the rest of many a request. */
const REMEMBERED_MS = 60_000;

const remembered = new BoundedMap<string, { readonly claims: AccessClaims; readonly until: number }>(5_000);

/**
 * Verifies an access token: signed by a key of ours with ES256 and nothing else, by us, for us, and in time. Whether its
 * session still lives the database tells.
 *
 * @throws `token-invalid`
 */
export async function verifyAccessToken(token: string): Promise<AccessClaims> {
  const known = remembered.get(token);
  if (known && known.until > Date.now()) return known.claims;
  const claims = await verify(token);
  remembered.set(token, { claims, until: Math.min(Date.now() + REMEMBERED_MS, claims.exp * 1000) });
  return claims;
}

async function verify(token: string): Promise<AccessClaims> {
  try {
    const { payload } = await jwtVerify(
      token,
      async ({ kid }) => {
        const key = kid === undefined ? undefined : await verifyingKey(kid);
        if (!key) throw new Error("The token was signed by no key of ours.");
        return key;
      },
      {
        algorithms: ["ES256"],
        audience: AUDIENCE,
        issuer: issuer(),
        clockTolerance: CLOCK_TOLERANCE_S,
        requiredClaims: ["sub", "exp", "iat", "session_id"],
      },
    );
    return AccessClaims.parse(payload);
  } catch (cause) {
    throw problem("token-invalid", {}, { cause });
  }
}
