import { z } from "zod";
import { recordFailure } from "#core/film/index.ts";
import { task } from "../task.ts";

export const handler = task(
  {
    input: z.object({
      filmId: z.uuid(),
      segment: z.number().int().nonnegative(),
      error: z.string(),
      cause: z.string(),
    }),
    output: z.object({ status: z.literal("failed") }),
  },
  async ({ filmId, segment, ...caught }) => {
    await recordFailure(filmId, segment, caught);
    return { status: "failed" } as const;
  },
);
