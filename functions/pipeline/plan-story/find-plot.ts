import * as z from "zod";
import { findPlot } from "#core/story/index.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: z.object({ bookId: z.uuid() }), output: z.object({ characters: z.number().int() }) },
  ({ bookId }) => findPlot(bookId),
);
