import * as z from "zod";
import { planExport } from "#core/auth/index.ts";
import { PERSONAL_DATA } from "../../personal-data.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: z.object({ exportId: z.uuid() }), output: z.object({ parts: z.array(z.int()) }) },
  ({ exportId }) => planExport(exportId, PERSONAL_DATA),
);
