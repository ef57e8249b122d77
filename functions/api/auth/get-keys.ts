import * as z from "zod";
import { publishedKeys } from "#core/auth/index.ts";
import { reply, route } from "#core/http/route.ts";

const PublicKey = z.strictObject({
  kty: z.literal("EC"),
  crv: z.literal("P-256"),
  x: z.string(),
  y: z.string(),
  alg: z.literal("ES256"),
  use: z.literal("sig"),
  kid: z.string(),
  key_ops: z.array(z.literal("verify")),
  ext: z.literal(true),
});

export const getKeys = route(
  {
    method: "GET",
    path: "/auth/v1/.well-known/jwks.json",
    auth: "public",
    summary: "The keys that verify access tokens (RFC 7517)",
    response: z.strictObject({ keys: z.array(PublicKey) }).meta({ id: "JsonWebKeySet" }),
  },
  // As long as clients keep them: a new key is asked for by its id anyway.
  async () => reply(await publishedKeys(), { headers: { "cache-control": "public, max-age=600" } }),
);
