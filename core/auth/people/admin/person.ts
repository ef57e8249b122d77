import * as z from "zod";

/** The values of `user_roles.role_name`. */
export const RoleName = z.enum(["user", "creator", "admin"]).meta({ id: "RoleName" });

const GrantedRole = z
  .strictObject({
    role: RoleName,
    grantedAt: z.iso.datetime(),
    grantedBy: z.uuid().nullable().meta({ description: "null for the platform, or an account that is gone" }),
  })
  .meta({ id: "GrantedRole" });

/** A person as administrators see them. */
export const Person = z
  .strictObject({
    id: z.uuid(),
    email: z.string(),
    emailVerified: z.boolean(),
    displayName: z.string().nullable(),
    roles: z.array(GrantedRole),
    plan: z.string().meta({ description: "The tier of the subscription" }),
    lockedUntil: z.iso.datetime().nullable().meta({ description: "null where the account is not locked" }),
    lastSignInAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({
    id: "Person",
    description: "A person as administrators see them",
    examples: [
      {
        id: "5b0d3c4e-7f6a-4e21-8c9d-1e2f3a4b5c6d",
        email: "ada@example.org",
        emailVerified: true,
        displayName: "Ada Lovelace",
        roles: [{ role: "user", grantedAt: "2026-11-24T12:00:00.000Z", grantedBy: null }],
        plan: "standard",
        lockedUntil: null,
        lastSignInAt: "2026-11-24T12:30:00.000Z",
        createdAt: "2026-11-24T12:00:00.000Z",
      },
    ],
  });
export type Person = Readonly<z.infer<typeof Person>>;
