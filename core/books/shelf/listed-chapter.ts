import type { Transaction } from "#core/db/index.ts";
import { asRecord } from "../as-record.ts";
import { ContentType } from "../structure/structure.ts";
import type { ListedChapter } from "./chapter.ts";

/** The columns that tell of a chapter but for its text, of all that `trx` may see. */
export function selectChapters(trx: Transaction) {
  return trx
    .selectFrom("chapters")
    .select(["id", "book_id", "chapter_number", "title", "summary", "duration", "ai_content"]);
}

type ListedRow = Awaited<ReturnType<ReturnType<typeof selectChapters>["executeTakeFirstOrThrow"]>>;

/** What people see of a chapter in a list. */
export function toListed(row: ListedRow): ListedChapter {
  const { contentType, words, path } = asRecord(row.ai_content);
  return {
    id: row.id,
    bookId: row.book_id,
    number: row.chapter_number,
    title: row.title,
    contentType: ContentType.catch("chapter").parse(contentType),
    path: Array.isArray(path) ? path.map(String) : [],
    words: typeof words === "number" ? words : 0,
    minutes: row.duration ?? 0,
    summary: row.summary,
  };
}
