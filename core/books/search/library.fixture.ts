import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { asService, jsonb, type TenantClaims } from "#core/db/index.ts";
import { embedPassages } from "../embed-passages.ts";

/** Somebody who has books. */
export interface Reader extends TenantClaims {
  readonly sub: string;
}

export interface ShelvedBook {
  readonly id: string;
  /** Of its chapters, in order. */
  readonly chapterIds: readonly string[];
}

/** Adds an account. */
export async function addReader(): Promise<Reader> {
  const sub = randomUUID();
  await asService(async (trx) => {
    await sql`insert into auth.users (id, email) values (${sub}, ${`${sub}@example.org`})`.execute(trx);
    await sql`insert into profiles (id, email) values (${sub}, ${`${sub}@example.org`})`.execute(trx);
  });
  return { sub, role: "authenticated" };
}

/** Adds a book whose passages are embedded as the ingest does it. */
export async function shelve(
  { sub }: Reader,
  book: {
    readonly chapters: readonly string[];
    readonly title?: string;
    readonly language?: string;
    readonly bookType?: "learning" | "entertainment";
    readonly status?: "draft" | "processing" | "ready" | "failed";
    readonly contentType?: "chapter" | "back_matter";
    /** Of the chapters in order, `Chapter 1` and so on where there are none. */
    readonly titles?: readonly string[];
    /** Titles of the divisions around each, outermost first. */
    readonly paths?: readonly (readonly string[])[];
  },
): Promise<ShelvedBook> {
  const { chapters, title = "A book", language = "en", bookType = "entertainment", status = "ready" } = book;
  const id = randomUUID();
  const rows = chapters.map((content, index) => ({ id: randomUUID(), content, number: index + 1 }));
  await asService(async (trx) => {
    await sql`insert into books (id, user_id, title, book_type, status, file_url, metadata)
      values (${id}, ${sub}, ${title}, ${bookType}, ${status}, 's3://bucket/book', ${jsonb({ language })})`.execute(
      trx,
    );
    for (const { id: chapterId, number, content } of rows) {
      await sql`insert into chapters (id, book_id, chapter_number, title, content, ai_content)
        values (${chapterId}, ${id}, ${number}, ${book.titles?.[number - 1] ?? `Chapter ${number}`}, ${content},
          ${jsonb({ contentType: book.contentType ?? "chapter", language, path: book.paths?.[number - 1] ?? [] })})`.execute(
        trx,
      );
    }
  });
  await embedPassages(id, { from: 1, to: rows.length });
  return { id, chapterIds: rows.map((row) => row.id) };
}
