import * as z from "zod";

export const UserParams = z.strictObject({ userId: z.uuid() });

/** Everybody has the role `user`; it is neither given nor taken. */
export const UserRoleParams = z.strictObject({ userId: z.uuid(), role: z.enum(["creator", "admin"]) });

/** What an administrator says for doing something to somebody's account. */
export const Reason = z
  .string()
  .trim()
  .min(3)
  .max(500)
  .meta({ description: "For the record; deleted with the account", examples: ["Uploads what belongs to others"] });
