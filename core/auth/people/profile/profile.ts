import * as z from "zod";
import { oneLine } from "#core/one-line.ts";

/** What a person is here for (`profiles.user_mode`). */
export const UserMode = z.enum(["learning", "creator", "entertainment"]).meta({ id: "UserMode" });
export type UserMode = z.infer<typeof UserMode>;

const LONGEST_NAME = 100;

/** What a person wants to be called: one line, anything that can be seen. */
export const DisplayName = oneLine(LONGEST_NAME).meta({
  description: "What the person wants to be called: one line",
  examples: ["Ada Lovelace"],
});

/** A person as they see themselves. */
export const Profile = z
  .strictObject({
    id: z.uuid(),
    email: z.string(),
    emailVerified: z.boolean(),
    displayName: z.string().nullable(),
    userMode: UserMode,
    onboardingComplete: z.boolean(),
    avatarVersion: z.string().nullable().meta({
      description: "Another one for each picture, null without one. The picture itself is at `/v1/profile/avatar`",
    }),
    roles: z.array(z.string()).meta({ description: "Granted by administrators" }),
    plan: z.string().meta({ description: "The tier of the subscription" }),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({
    id: "Profile",
    description: "A person as they see themselves",
    examples: [
      {
        id: "5b0d3c4e-7f6a-4e21-8c9d-1e2f3a4b5c6d",
        email: "ada@example.org",
        emailVerified: true,
        displayName: "Ada Lovelace",
        userMode: "creator",
        onboardingComplete: true,
        avatarVersion: "9f86d081884c7d65",
        roles: ["creator", "user"],
        plan: "standard",
        createdAt: "2026-11-24T12:00:00.000Z",
        updatedAt: "2026-11-24T12:30:00.000Z",
      },
    ],
  });
export type Profile = Readonly<z.infer<typeof Profile>>;
