import type { Transaction } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { lockAccount } from "../../accounts.ts";
import { grantRole, type Role, revokeRole } from "../../roles.ts";
import { recordAct } from "../audit/record-act.ts";
import { requireOtherAdmin } from "./require-other-admin.ts";

/** A role that one person gives to or takes from another. */
export interface RoleAct {
  /** `null` for whoever runs the platform. */
  readonly actorId: string | null;
  readonly subjectId: string;
  readonly role: Role;
  readonly requestId: string | null;
}

/** Gives a person a role, and records it. Whether they did not have it before. @throws `user-not-found` */
export async function giveRole(trx: Transaction, { actorId, subjectId, role, requestId }: RoleAct): Promise<boolean> {
  await requireAccount(trx, subjectId);
  const isNew = await grantRole(trx, { userId: subjectId, role, grantedBy: actorId });
  if (isNew) await recordAct(trx, { act: "role_granted", actorId, subjectId, details: { role }, requestId });
  return isNew;
}

/**
 * Takes a role from a person, and records it. Whether they had it.
 *
 * @throws `user-not-found`, `last-admin`
 */
export async function takeRole(trx: Transaction, { actorId, subjectId, role, requestId }: RoleAct): Promise<boolean> {
  if (role === "admin") await requireOtherAdmin(trx, subjectId);
  await requireAccount(trx, subjectId);
  const had = await revokeRole(trx, subjectId, role);
  if (had) await recordAct(trx, { act: "role_revoked", actorId, subjectId, details: { role }, requestId });
  return had;
}

async function requireAccount(trx: Transaction, userId: string): Promise<void> {
  if (!(await lockAccount(trx, userId))) throw problem("user-not-found", { userId });
}
