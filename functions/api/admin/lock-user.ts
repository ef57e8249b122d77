import * as z from "zod";
import { findPerson, lockOut, Person } from "#core/auth/index.ts";
import { asService } from "#core/db/index.ts";
import { forgetAdmissions } from "#core/http/admit-request.ts";
import { route } from "#core/http/route.ts";
import { Reason, UserParams } from "./user-params.ts";

const Lock = z
  .strictObject({
    reason: Reason,
    until: z.iso
      .datetime()
      .refine((time) => Date.parse(time) > Date.now(), "This time is over")
      .optional()
      .meta({ description: "Without it the lock has no end" }),
  })
  .meta({ id: "Lock", examples: [{ reason: "Uploads what belongs to others" }] });

export const lockUser = route(
  {
    method: "POST",
    path: "/v1/admin/users/{userId}/lock",
    auth: "admin",
    summary: "Lock an account",
    description: "All its sessions end, and nobody can sign in to it. Sent again, it changes reason and end.",
    params: UserParams,
    body: Lock,
    response: Person,
    errors: ["user-not-found", "last-admin"],
  },
  async ({ params, body: { reason, until }, user, requestId }) => {
    const locked = await asService(async (trx) => {
      await lockOut(trx, { actorId: user.id, subjectId: params.userId, reason, requestId }, until);
      return findPerson(trx, params.userId);
    });
    forgetAdmissions();
    return locked;
  },
);
