import * as z from "zod";
import type { Origin } from "#core/auth/index.ts";

/** What every request of the protocol may bring. A challenge of PKCE is taken and not used: links bring a session. */
export const commonBody = {
  gotrue_meta_security: z.looseObject({ captcha_token: z.string().nullish() }).nullish(),
  code_challenge: z.string().max(256).nullish(),
  code_challenge_method: z.string().max(16).nullish(),
};

export const RedirectQuery = z.strictObject({
  redirect_to: z
    .string()
    .max(2_000)
    .optional()
    .meta({ description: "Where the link in the mail leads in the end. Another origin than those allowed is ignored" }),
});

/** Passwords are checked where they are chosen; this is far beyond what is let through there. */
export const Password = z.string().min(1).max(1_024);

/** The answer to what has been done, or has not, without anybody being told. */
export const Nothing = z.strictObject({});

/** Tokens and persons are not for any cache. */
export const noStore = { headers: { "cache-control": "no-store" } };

/** From where a request comes, for what is mailed and what is counted. */
export function originOf(
  { client, baseUrl }: { readonly client: { readonly address: string }; readonly baseUrl: string },
  redirectTo?: string,
): Origin {
  return { address: client.address, baseUrl, redirectTo };
}
