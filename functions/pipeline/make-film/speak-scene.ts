import { z } from "zod";
import { speakScene } from "#core/film/index.ts";
import { task } from "../task.ts";

export const handler = task(
  {
    input: z.object({ filmId: z.uuid(), segment: z.number().int().nonnegative() }),
    output: z.object({ timelineKey: z.string() }),
  },
  ({ filmId, segment }) => speakScene(filmId, segment),
);
