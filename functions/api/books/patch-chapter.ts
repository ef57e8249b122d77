import * as z from "zod";
import { Chapter, changeChapter, Title } from "#core/books/index.ts";
import { route } from "#core/http/route.ts";
import { ChapterParams } from "./book-params.ts";

const ChapterChange = z
  .strictObject({ title: Title.optional(), summary: z.string().trim().max(5_000).nullable().optional() })
  .refine((change) => Object.keys(change).length > 0, "Something has to change")
  .meta({ id: "ChapterChange", description: "What is absent stays", examples: [{ title: "The Second Lamp" }] });

export const patchChapter = route(
  {
    method: "PATCH",
    path: "/v1/chapters/{chapterId}",
    auth: "user",
    single: true,
    summary: "Change the title or the summary of a chapter",
    description:
      "How the book is divided is changed with its structure. Both stay when the file is read again, the title unless the file has another one for the chapter by then. Without a summary of yours the platform writes one when it next sums the chapter up.",
    params: ChapterParams,
    body: ChapterChange,
    response: Chapter,
    errors: ["chapter-not-found"],
  },
  ({ user, params, body, requireMatch }) => changeChapter(user.id, params.chapterId, body, requireMatch),
);
