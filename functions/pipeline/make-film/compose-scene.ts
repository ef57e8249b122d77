import * as z from "zod";
import { composeScene } from "#core/film/index.ts";
import { SegmentInput } from "../segment-input.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: SegmentInput, output: z.object({ segmentUrl: z.string() }) },
  ({ filmId, segment }) => composeScene(filmId, segment),
);
