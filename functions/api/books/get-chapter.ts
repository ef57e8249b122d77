import * as z from "zod";
import { Chapter, findChapter } from "#core/books/index.ts";
import { route } from "#core/http/route.ts";
import { ChapterParams } from "./book-params.ts";

const Range = z
  .strictObject({
    from: z.coerce.number().int().min(0).default(0).meta({ description: "Where to begin, in UTF-16 units" }),
    to: z.coerce.number().int().min(1).optional().meta({ description: "Where to end, at most 100,000 further" }),
  })
  .refine(({ from, to }) => to === undefined || to > from, { path: ["to"], error: "It has to be greater than from" });

export const getChapter = route(
  {
    method: "GET",
    path: "/v1/chapters/{chapterId}",
    auth: "user",
    single: true,
    summary: "One chapter with its text",
    description:
      "At most 100,000 UTF-16 units of text an answer, as JavaScript counts: `nextFrom` tells where it goes on. A character is never cut in two. To change the chapter, take the ETag of an answer without a range.",
    params: ChapterParams,
    query: Range,
    response: Chapter,
    errors: ["chapter-not-found"],
  },
  ({ tenant, params, query }) => findChapter(tenant, params.chapterId, query),
);
