import * as z from "zod";
import { syncLips } from "#core/film/index.ts";
import { SegmentInput } from "../segment-input.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: SegmentInput, output: z.object({ status: z.enum(["completed", "skipped"]) }) },
  ({ filmId, segment }) => syncLips(filmId, segment),
);
