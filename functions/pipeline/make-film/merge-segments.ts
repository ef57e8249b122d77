import * as z from "zod";
import { mergeFilm } from "#core/film/index.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: z.object({ filmId: z.uuid() }), output: z.object({ filmKey: z.string() }) },
  ({ filmId }) => mergeFilm(filmId),
);
