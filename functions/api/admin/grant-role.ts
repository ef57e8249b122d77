import { findPerson, giveRole, Person } from "#core/auth/index.ts";
import { asService } from "#core/db/index.ts";
import { route } from "#core/http/route.ts";
import { UserRoleParams } from "./user-params.ts";

export const grantRole = route(
  {
    method: "PUT",
    path: "/v1/admin/users/{userId}/roles/{role}",
    auth: "admin",
    summary: "Give a person a role",
    params: UserRoleParams,
    response: Person,
    errors: ["user-not-found"],
  },
  ({ params: { userId, role }, user, requestId }) =>
    asService(async (trx) => {
      await giveRole(trx, { actorId: user.id, subjectId: userId, role, requestId });
      return findPerson(trx, userId);
    }),
);
