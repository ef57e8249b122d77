import * as z from "zod";
import { findSimilarChapters, SimilarChapter } from "#core/books/index.ts";
import { pageOf, pageQuery } from "#core/http/page.ts";
import { route } from "#core/http/route.ts";

export const listSimilarChapters = route(
  {
    method: "GET",
    path: "/v1/chapters/{chapterId}/similar",
    auth: "user",
    summary: "Your chapters that are nearest to one of them in meaning, the nearest first",
    description: "Front and back matter is left out. There is none before the chapter is embedded.",
    params: z.strictObject({ chapterId: z.uuid() }),
    query: z.strictObject({
      within: z
        .enum(["book", "all"])
        .default("all")
        .meta({ description: "`book` for chapters of the same book alone" }),
      ...pageQuery,
    }),
    response: pageOf(SimilarChapter).meta({ id: "SimilarChapterPage" }),
    errors: ["chapter-not-found"],
  },
  ({ tenant, params, query }) => findSimilarChapters(tenant, { ...query, ...params }),
);
