import { requestExport as request } from "#core/auth/index.ts";
import { created, route } from "#core/http/route.ts";
import { Export, toExportView } from "./export-view.ts";

export const requestExport = route(
  {
    method: "POST",
    path: "/v1/profile/export",
    auth: "user",
    status: 202,
    summary: "Have everything of yours written into ZIP archives",
    description:
      "All rows as JSON, and all files. `Location` tells how far it is, and a mail tells when it is ready. While one is under way it is that one; five a day may be begun.",
    response: Export,
  },
  async ({ user, newId, baseUrl }) => {
    const found = await request({ userId: user.id, exportId: newId, baseUrl });
    return created(await toExportView(found), `/v1/profile/exports/${found.id}`);
  },
);
