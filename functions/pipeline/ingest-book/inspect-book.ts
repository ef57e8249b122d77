import * as z from "zod";
import { openUpload } from "#core/books/index.ts";
import { task } from "../task.ts";

export const handler = task(
  {
    input: z.object({ key: z.string(), execution: z.string() }),
    output: z.object({ bookId: z.uuid(), alreadyReady: z.boolean() }),
  },
  openUpload,
);
