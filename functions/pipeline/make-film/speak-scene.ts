import * as z from "zod";
import { speakScene } from "#core/film/index.ts";
import { SegmentInput } from "../segment-input.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: SegmentInput, output: z.object({ timelineKey: z.string() }) },
  ({ filmId, segment }) => speakScene(filmId, segment),
);
