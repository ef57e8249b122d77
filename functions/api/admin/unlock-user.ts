import * as z from "zod";
import { findPerson, letIn, Person } from "#core/auth/index.ts";
import { asService } from "#core/db/index.ts";
import { route } from "#core/http/route.ts";
import { Reason, UserParams } from "./user-params.ts";

export const unlockUser = route(
  {
    method: "POST",
    path: "/v1/admin/users/{userId}/unlock",
    auth: "admin",
    summary: "Take the lock off an account",
    params: UserParams,
    body: z.strictObject({ reason: Reason }).meta({ id: "Unlock" }),
    response: Person,
    errors: ["user-not-found"],
  },
  ({ params, body: { reason }, user, requestId }) =>
    asService(async (trx) => {
      await letIn(trx, { actorId: user.id, subjectId: params.userId, reason, requestId });
      return findPerson(trx, params.userId);
    }),
);
