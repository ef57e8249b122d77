import { findExport } from "#core/auth/index.ts";
import { route } from "#core/http/route.ts";
import { Export, ExportParams, toExportView } from "./export-view.ts";

export const getExport = route(
  {
    method: "GET",
    path: "/v1/profile/exports/{exportId}",
    auth: "user",
    summary: "How far an export is, and where its archives are",
    params: ExportParams,
    response: Export,
    errors: ["export-not-found"],
  },
  async ({ tenant, params }) => toExportView(await findExport(tenant, params.exportId)),
);
