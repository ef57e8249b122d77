import * as z from "zod";
import { listExports as list } from "#core/auth/index.ts";
import { pageOf, pageQuery } from "#core/http/page.ts";
import { route } from "#core/http/route.ts";
import { Export, toExportView } from "./export-view.ts";

export const listExports = route(
  {
    method: "GET",
    path: "/v1/profile/exports",
    auth: "user",
    summary: "Your exports, the latest first",
    query: z.strictObject(pageQuery),
    response: pageOf(Export).meta({ id: "ExportPage" }),
  },
  async ({ tenant, query }) => {
    const { items, nextCursor } = await list(tenant, query);
    return { items: await Promise.all(items.map(toExportView)), nextCursor };
  },
);
