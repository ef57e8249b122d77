import * as z from "zod";
import { openUpload } from "#core/books/index.ts";
import { task } from "../task.ts";

export const handler = task(
  {
    input: z.object({ key: z.string(), execution: z.string(), again: z.boolean() }),
    output: z.object({
      bookId: z.uuid().nullable(),
      outcome: z.enum(["read", "nothing", "refused"]),
      failure: z.object({ code: z.string(), sentence: z.string() }).nullable(),
    }),
  },
  openUpload,
);
