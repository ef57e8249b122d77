import { z } from "zod";
import { designSound } from "#core/film/index.ts";
import { task } from "../task.ts";

export const handler = task(
  {
    input: z.object({ filmId: z.uuid(), segment: z.number().int().nonnegative() }),
    output: z.object({ musicKey: z.string(), ambienceKey: z.string().nullable() }),
  },
  ({ filmId, segment }) => designSound(filmId, segment),
);
