import * as z from "zod";
import { recordFailure } from "#core/film/index.ts";
import { SegmentInput } from "../segment-input.ts";
import { task } from "../task.ts";

export const handler = task(
  {
    input: SegmentInput.extend({ error: z.string(), cause: z.string() }),
    output: z.object({ status: z.literal("failed") }),
  },
  async ({ filmId, segment, ...caught }) => {
    await recordFailure(filmId, segment, caught);
    return { status: "failed" } as const;
  },
);
