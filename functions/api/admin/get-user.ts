import { findPerson, Person } from "#core/auth/index.ts";
import { asService } from "#core/db/index.ts";
import { route } from "#core/http/route.ts";
import { UserParams } from "./user-params.ts";

export const getUser = route(
  {
    method: "GET",
    path: "/v1/admin/users/{userId}",
    auth: "admin",
    single: true,
    summary: "One person",
    params: UserParams,
    response: Person,
    errors: ["user-not-found"],
  },
  ({ params }) => asService((trx) => findPerson(trx, params.userId)),
);
