import * as z from "zod";
import { ACTS, AuditEvent, listActs } from "#core/auth/index.ts";
import { asService } from "#core/db/index.ts";
import { pageOf, pageQuery } from "#core/http/page.ts";
import { route } from "#core/http/route.ts";

const AuditQuery = z.strictObject({
  ...pageQuery,
  act: z.enum(ACTS).optional(),
  actorId: z.uuid().optional(),
  subjectId: z.uuid().optional(),
});

export const listAuditEvents = route(
  {
    method: "GET",
    path: "/v1/admin/audit-events",
    auth: "admin",
    summary: "What was done to accounts, the latest first",
    query: AuditQuery,
    response: pageOf(AuditEvent).meta({ id: "AuditEventPage" }),
  },
  ({ query: { limit, cursor, ...filter } }) => asService((trx) => listActs(trx, filter, { limit, cursor })),
);
