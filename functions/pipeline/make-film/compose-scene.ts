import { z } from "zod";
import { composeScene } from "#core/film/index.ts";
import { task } from "../task.ts";

export const handler = task(
  {
    input: z.object({ filmId: z.uuid(), segment: z.number().int().nonnegative() }),
    output: z.object({ segmentUrl: z.string() }),
  },
  ({ filmId, segment }) => composeScene(filmId, segment),
);
