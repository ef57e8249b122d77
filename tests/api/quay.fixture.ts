import { sql } from "kysely";
import { expect } from "vitest";
import { embedPassages } from "#core/books/index.ts";
import { asService } from "#core/db/index.ts";
import { filmsOfChapters } from "#core/film/index.ts";
import { readBytes } from "../../core/books/read/read-bytes.fixture.ts";
import { saveText } from "../../core/books/save-text.ts";
import { rows } from "./database.fixture.ts";
import { type Member, until } from "./members.fixture.ts";

/** A book of three chapters with two paragraphs each. */
const THE_QUAY = `# One

It was a bright morning on the quay. Nobody looked at the boat.

The gulls were loud.

# Two

At noon the wind turned to the north and the sails were set.

They were gone by evening.

# Three

The letter came in winter.

It said that all were well.
`;

/** The book, ready as its ingest would leave it. It has no file. */
export async function readyBook(owner: Pick<Member, "id">): Promise<string> {
  const text = await readBytes(THE_QUAY);
  const [book] = await rows(sql<{ id: string }>`insert into books (user_id, title, book_type, status)
    values (${owner.id}, 'The Quay', 'entertainment', 'ready') returning id`);
  const bookId = book?.id ?? "";
  await asService((trx) => saveText(trx, bookId, text, { language: "en", filmsOf: filmsOfChapters }));
  await rows(sql`update books set file_url = 's3://media/none' where id = ${bookId}`);
  await embedPassages(bookId, { from: 1, to: text.chapters.length });
  return bookId;
}

let uploads = 0;

/** The same book from a file. Each is another one by a word: a file that was uploaded before would be known. */
export async function uploadedBook(owner: Member): Promise<string> {
  uploads += 1;
  const text = THE_QUAY.replace("all were well", `all ${uploads} were well`);
  const { body, status } = await owner.ask("POST", "/v1/books", { body: { title: "The Quay", text } });
  expect(status).toBe(201);
  await ready(String(body.id));
  return String(body.id);
}

/** Resolves when a book is ready. Asked of the database, since requests are counted. */
export async function ready(bookId: string): Promise<void> {
  await until(() => rows(sql`select status from books where id = ${bookId}`), [{ status: "ready" }]);
}

/** The chapters of a book by their rows, with how many passages they have and since when they can be searched. */
export function chaptersOf(bookId: string) {
  return rows(sql<{
    id: string;
    number: number;
    title: string;
    content: string;
    summary: string | null;
    vectors: number;
    embedded: Date | null;
  }>`
    select chapters.id, chapter_number as number, title, content, summary, chapter_embeddings.created_at as embedded,
      (select count(*)::int from passages where chapter_id = chapters.id) as vectors
    from chapters left join chapter_embeddings on chapter_embeddings.chapter_id = chapters.id
    where chapters.book_id = ${bookId} order by chapter_number`);
}

/** A script of a chapter, as `write-script` finds it; and a film of that where it is wanted. */
export async function makeScript(owner: Member, chapterId: string, withFilm = false): Promise<string> {
  const [script] = await rows(sql<{ id: string }>`
    insert into scripts (chapter_id, user_id) values (${chapterId}, ${owner.id}) returning id`);
  await rows(sql`insert into chapter_scripts (chapter_id, script_id, user_id, generation_metadata)
    values (${chapterId}, ${script?.id}, ${owner.id}, '{"digest": "d", "maxSeconds": null, "model": "m"}')`);
  if (withFilm)
    await rows(sql`insert into video_generations (chapter_id, script_id, user_id)
      values (${chapterId}, ${script?.id}, ${owner.id})`);
  return script?.id ?? "";
}
