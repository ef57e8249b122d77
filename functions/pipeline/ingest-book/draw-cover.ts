import * as z from "zod";
import { drawCover } from "#core/books/index.ts";
import { findSetting } from "#core/story/index.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: z.object({ bookId: z.uuid() }), output: z.object({ drawn: z.boolean() }) },
  async ({ bookId }) => drawCover(bookId, await findSetting(bookId)),
);
