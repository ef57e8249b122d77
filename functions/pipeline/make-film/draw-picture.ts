import { z } from "zod";
import { drawPicture } from "#core/film/index.ts";
import { task } from "../task.ts";

export const handler = task(
  {
    input: z.object({ filmId: z.uuid(), segment: z.number().int().nonnegative() }),
    output: z.object({ key: z.string() }),
  },
  ({ filmId, segment }) => drawPicture(filmId, segment),
);
