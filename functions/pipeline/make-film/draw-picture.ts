import * as z from "zod";
import { drawPicture } from "#core/film/index.ts";
import { SegmentInput } from "../segment-input.ts";
import { task } from "../task.ts";

export const handler = task({ input: SegmentInput, output: z.object({ key: z.string() }) }, ({ filmId, segment }) =>
  drawPicture(filmId, segment),
);
