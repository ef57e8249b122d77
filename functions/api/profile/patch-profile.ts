import * as z from "zod";
import { changeProfile, DisplayName, Profile, UserMode } from "#core/auth/index.ts";
import { route } from "#core/http/route.ts";

const ProfileChange = z
  .strictObject({ displayName: DisplayName.optional(), userMode: UserMode.optional() })
  .refine((change) => Object.keys(change).length > 0, "Something has to change")
  .meta({ id: "ProfileChange", description: "What is absent stays", examples: [{ displayName: "Ada" }] });

export const patchProfile = route(
  {
    method: "PATCH",
    path: "/v1/profile",
    auth: "user",
    single: true,
    summary: "Change name or mode",
    description: "Roles, plan and address are not changed here: nothing that is sent sets them.",
    body: ProfileChange,
    response: Profile,
  },
  ({ user, body, requireMatch }) => changeProfile(user, body, requireMatch),
);
