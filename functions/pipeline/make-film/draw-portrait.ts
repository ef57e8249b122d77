import * as z from "zod";
import { drawPortrait } from "#core/film/index.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: z.object({ filmId: z.uuid(), characterId: z.uuid() }), output: z.object({ key: z.string() }) },
  ({ filmId, characterId }) => drawPortrait(filmId, characterId),
);
