import * as z from "zod";
import { changeProfile, DisplayName, Profile, UserMode } from "#core/auth/index.ts";
import { route } from "#core/http/route.ts";

const Onboarding = z.strictObject({ displayName: DisplayName, userMode: UserMode }).meta({
  id: "Onboarding",
  description: "Who somebody is, and what they are here for",
  examples: [{ displayName: "Ada Lovelace", userMode: "creator" }],
});

export const completeOnboarding = route(
  {
    method: "POST",
    path: "/v1/profile/onboarding",
    auth: "user",
    single: true,
    summary: "Say who you are and what you are here for",
    description: "Completes the onboarding. Sent again, it changes name and mode.",
    body: Onboarding,
    response: Profile,
  },
  ({ user, body, requireMatch }) => changeProfile(user, { ...body, onboardingComplete: true }, requireMatch),
);
