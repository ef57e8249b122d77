import * as z from "zod";
import type { LinkType } from "#core/auth/index.ts";

/** What a link or a code proves; `email` is another name for the confirmation of a sign-up. */
export const MailedType = z
  .enum(["signup", "email", "recovery", "email_change"])
  .transform((type): LinkType => (type === "email" ? "signup" : type));
