import * as z from "zod";
import { designSound } from "#core/film/index.ts";
import { SegmentInput } from "../segment-input.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: SegmentInput, output: z.object({ musicKey: z.string(), ambienceKey: z.string().nullable() }) },
  ({ filmId, segment }) => designSound(filmId, segment),
);
