import * as z from "zod";
import { ExportPart, finishExport } from "#core/auth/index.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: z.object({ exportId: z.uuid(), parts: z.array(ExportPart) }), output: z.object({ exportId: z.uuid() }) },
  async ({ exportId, parts }) => {
    await finishExport(exportId, parts);
    return { exportId };
  },
);
