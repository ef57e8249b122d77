import { z } from "zod";
import { pollClip } from "#core/film/index.ts";
import { task } from "../task.ts";

export const handler = task(
  {
    input: z.object({ filmId: z.uuid(), segment: z.number().int().nonnegative() }),
    output: z.object({ status: z.enum(["running", "completed"]) }),
  },
  ({ filmId, segment }) => pollClip(filmId, segment),
);
