import * as z from "zod";
import { checkFilm } from "#core/film/index.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: z.object({ filmId: z.uuid() }), output: z.object({ filmId: z.uuid() }) },
  async ({ filmId }) => {
    await checkFilm(filmId);
    return { filmId };
  },
);
