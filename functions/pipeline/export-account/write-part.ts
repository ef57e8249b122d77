import * as z from "zod";
import { ExportPart, writePart } from "#core/auth/index.ts";
import { PERSONAL_DATA } from "../../personal-data.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: z.object({ exportId: z.uuid(), part: z.int().min(1) }), output: ExportPart },
  ({ exportId, part }) => writePart(exportId, part, PERSONAL_DATA),
);
