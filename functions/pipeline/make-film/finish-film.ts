import * as z from "zod";
import { finishFilm } from "#core/film/index.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: z.object({ filmId: z.uuid() }), output: z.object({ videoUrl: z.string() }) },
  ({ filmId }) => finishFilm(filmId),
);
