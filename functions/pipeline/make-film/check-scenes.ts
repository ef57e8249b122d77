import * as z from "zod";
import { checkScenes } from "#core/film/index.ts";
import { task } from "../task.ts";

export const handler = task({ input: z.object({ filmId: z.uuid() }), output: z.object({}) }, async ({ filmId }) => {
  await checkScenes(filmId);
  return {};
});
