import * as z from "zod";
import { planFilm } from "#core/film/index.ts";
import { task } from "../task.ts";

export const handler = task(
  {
    input: z.object({ filmId: z.uuid() }),
    output: z.object({
      portraits: z.array(z.uuid()),
      segments: z.array(z.number().int()),
      scenesAtOnce: z.number().int(),
    }),
  },
  ({ filmId }) => planFilm(filmId),
);
