import * as z from "zod";
import { openMailedLink } from "#core/auth/index.ts";
import { noContent, reply, route } from "#core/http/route.ts";

export const downloadExport = route(
  {
    method: "GET",
    path: "/v1/exports/{exportId}/parts/{part}",
    auth: "public",
    status: 303,
    summary: "Get an archive of an export by the link in the mail",
    description: "Leads to the file. The token is in the mail alone.",
    params: z.strictObject({ exportId: z.uuid(), part: z.coerce.number().int().min(1).max(1_000_000) }),
    query: z.strictObject({ token: z.string().min(1).max(100) }),
    response: noContent,
    errors: ["export-not-found"],
  },
  async ({ params, query }) => {
    const location = await openMailedLink({ ...params, ...query });
    return reply(undefined, { headers: { location, "cache-control": "no-store" } });
  },
);
