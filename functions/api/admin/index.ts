import { api } from "../api.ts";
import { getUser } from "./get-user.ts";
import { grantRole } from "./grant-role.ts";
import { listAuditEvents } from "./list-audit-events.ts";
import { listUsers } from "./list-users.ts";
import { lockUser } from "./lock-user.ts";
import { revokeRole } from "./revoke-role.ts";
import { unlockUser } from "./unlock-user.ts";

export const routes = [listUsers, getUser, grantRole, revokeRole, lockUser, unlockUser, listAuditEvents];
export const handler = api("admin", routes);
