import { generateKeyPairSync } from "node:crypto";
import { calculateJwkThumbprint } from "jose";
import * as z from "zod";

/** A private key of ES256 as a JWK (RFC 7517), with when it was made. */
const SigningKey = z.strictObject({
  kty: z.literal("EC"),
  crv: z.literal("P-256"),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  alg: z.literal("ES256"),
  use: z.literal("sig"),
  kid: z.string().min(1),
  /** Seconds since 1970. */
  created_at: z.int(),
});
export type SigningKey = Readonly<z.infer<typeof SigningKey>>;

/** The first signs; all verify. */
export const SigningKeySet = z.strictObject({ keys: z.array(SigningKey).min(1) });
export type SigningKeySet = Readonly<z.infer<typeof SigningKeySet>>;

/** A key that another has taken the place of verifies for so long: longer than any token lives that it has signed. */
const KEPT_S = 2 * 3600;

/** Makes a key pair; its id is its thumbprint (RFC 7638). */
export async function makeSigningKey(now: Date = new Date()): Promise<SigningKey> {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const jwk = privateKey.export({ format: "jwk" });
  const kid = await calculateJwkThumbprint({ kty: "EC", ...jwk });
  return SigningKey.parse({ ...jwk, alg: "ES256", use: "sig", kid, created_at: toSeconds(now) });
}

/**
 * Puts a new key before those that are there. What the one before signed stays valid; keys go once nothing that they
 * have signed can live any more.
 */
export async function rotateSigningKeys({ keys }: SigningKeySet, now: Date = new Date()): Promise<SigningKeySet> {
  const kept = keys.filter((_, index) => {
    const successor = keys[index - 1];
    return !successor || successor.created_at > toSeconds(now) - KEPT_S;
  });
  return { keys: [await makeSigningKey(now), ...kept] };
}

/** The part of a key that everybody may know. */
export function publicPartOf({ kty, crv, x, y, alg, use, kid }: SigningKey) {
  return { kty, crv, x, y, alg, use, kid, key_ops: ["verify" as const], ext: true as const };
}

function toSeconds(time: Date): number {
  return Math.floor(time.getTime() / 1000);
}
