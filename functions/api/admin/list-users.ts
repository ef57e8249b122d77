import * as z from "zod";
import { listPeople, Person, RoleName } from "#core/auth/index.ts";
import { asService } from "#core/db/index.ts";
import { pageOf, pageQuery } from "#core/http/page.ts";
import { route } from "#core/http/route.ts";

const PeopleQuery = z.strictObject({
  ...pageQuery,
  email: z
    .string()
    .trim()
    .toLowerCase()
    .min(1)
    .max(254)
    .optional()
    .meta({ description: "How the address begins, in upper or lower case", examples: ["ada@"] }),
  role: RoleName.optional(),
  locked: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional(),
});

export const listUsers = route(
  {
    method: "GET",
    path: "/v1/admin/users",
    auth: "admin",
    summary: "People, those who signed up last first",
    query: PeopleQuery,
    response: pageOf(Person).meta({ id: "PersonPage" }),
  },
  ({ query: { limit, cursor, email, role, locked } }) =>
    asService((trx) => listPeople(trx, { emailPrefix: email, role, locked }, { limit, cursor })),
);
