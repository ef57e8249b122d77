import * as z from "zod";
import { makeSound } from "#core/film/index.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: z.object({ filmId: z.uuid() }), output: z.object({ soundKey: z.string() }) },
  ({ filmId }) => makeSound(filmId),
);
