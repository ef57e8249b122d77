import { findPerson, Person, takeRole } from "#core/auth/index.ts";
import { asService } from "#core/db/index.ts";
import { route } from "#core/http/route.ts";
import { UserRoleParams } from "./user-params.ts";

export const revokeRole = route(
  {
    method: "DELETE",
    path: "/v1/admin/users/{userId}/roles/{role}",
    auth: "admin",
    summary: "Take a role from a person",
    description: "The last administrator who can act keeps theirs.",
    params: UserRoleParams,
    response: Person,
    errors: ["user-not-found", "last-admin"],
  },
  ({ params: { userId, role }, user, requestId }) =>
    asService(async (trx) => {
      await takeRole(trx, { actorId: user.id, subjectId: userId, role, requestId });
      return findPerson(trx, userId);
    }),
);
