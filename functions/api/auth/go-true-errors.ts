import type { Problem, ProblemCode } from "#core/http/errors.ts";

/** The names under which clients of Supabase Auth know our problems. */
const CODES: Partial<Readonly<Record<ProblemCode, string>>> = {
  "malformed-body": "bad_json",
  "invalid-request": "validation_failed",
  "media-type-unsupported": "validation_failed",
  "body-too-large": "validation_failed",
  "not-signed-in": "no_authorization",
  "token-invalid": "bad_jwt",
  "credentials-wrong": "invalid_credentials",
  "email-not-confirmed": "email_not_confirmed",
  "sign-in-locked": "over_request_rate_limit",
  "password-length": "weak_password",
  "password-guessable": "weak_password",
  "password-unchanged": "same_password",
  "mailed-proof-invalid": "otp_expired",
  "reauthentication-needed": "reauthentication_needed",
  "reauthentication-failed": "reauthentication_not_valid",
  "refresh-token-invalid": "refresh_token_not_found",
  "refresh-token-reused": "refresh_token_already_used",
  "account-locked": "user_banned",
  "email-taken": "email_exists",
  "too-many-requests": "over_request_rate_limit",
  "too-many-mails": "over_email_send_rate_limit",
  "timed-out": "request_timeout",
};

/** Why a password is weak, in the words of that protocol; `pwned` is one that others are known to have. */
const WEAKNESSES: Partial<Readonly<Record<ProblemCode, readonly string[]>>> = {
  "password-length": ["length"],
  "password-guessable": ["pwned"],
};

/** The code of a problem as Supabase's clients know it. */
export function goTrueCode(code: ProblemCode): string {
  return CODES[code] ?? "unexpected_failure";
}

/** What the clients read beside the members of a problem (RFC 9457): their own code, and the sentence under its old name. */
export function goTrueMembers({ code, message }: Problem): Readonly<Record<string, unknown>> {
  const goTrue = goTrueCode(code);
  const reasons = WEAKNESSES[code];
  return {
    code: goTrue,
    error_code: goTrue,
    msg: message,
    ...(reasons ? { weak_password: { reasons, message } } : {}),
  };
}
