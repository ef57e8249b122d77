import { api } from "../api.ts";
import { completeOnboarding } from "./complete-onboarding.ts";
import { deleteAvatar } from "./delete-avatar.ts";
import { deleteProfile } from "./delete-profile.ts";
import { downloadExport } from "./download-export.ts";
import { getAvatar } from "./get-avatar.ts";
import { getExport } from "./get-export.ts";
import { getProfile } from "./get-profile.ts";
import { listExports } from "./list-exports.ts";
import { patchProfile } from "./patch-profile.ts";
import { permitAvatar } from "./permit-avatar.ts";
import { putAvatar } from "./put-avatar.ts";
import { requestExport } from "./request-export.ts";

export const routes = [
  ...[getProfile, patchProfile, deleteProfile, completeOnboarding],
  ...[getAvatar, permitAvatar, putAvatar, deleteAvatar],
  ...[requestExport, listExports, getExport, downloadExport],
];
export const handler = api("profile", routes);
