import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { listObjects, putObject } from "#core/storage/index.ts";
import { bookPrefix, uploadKey } from "#core/storage/keys.ts";
import { rows } from "../api/database.fixture.ts";

/** A person who may have as much as anybody. */
export async function newPerson(): Promise<string> {
  const id = randomUUID();
  await rows(sql`insert into auth.users (id, email) values (${id}, ${`${id}@example.org`})`);
  await rows(sql`insert into profiles (id, email) values (${id}, ${`${id}@example.org`})`);
  await rows(sql`insert into user_subscriptions (user_id, tier) values (${id}, 'enterprise')`);
  return id;
}

/** A person who has uploaded a file that nobody was told of. */
export async function uploadFor(file: string): Promise<{ userId: string; key: string }> {
  const userId = await newPerson();
  const key = uploadKey(userId, "put", "story.md");
  await putObject(key, Buffer.from(file, "latin1"), { contentType: "text/markdown" });
  return { userId, key };
}

/** All that a person has in the end, but for what is another one each time. */
export async function leftBy(userId: string) {
  const books = await rows(sql<{ id: string; chapters: object[] | null }>`
    select id, title, status, total_chapters, structure_type, cover_url is not null as covered,
      metadata - 'ingestExecution' - 'error' as metadata, metadata #>> '{error,code}' as error,
      (select count(*)::int from book_structure where book_id = books.id) as structures,
      (select json_agg(json_build_array(chapter_number, title, content, summary,
        (select count(*) from passages where chapter_id = chapters.id),
        (select count(*) from chapter_embeddings where chapter_id = chapters.id)) order by chapter_number)
        from chapters where book_id = books.id) as chapters
    from books where user_id = ${userId}`);
  const calls = await rows(sql`select capability, status, count(*)::int as calls from provider_jobs
    where user_id = ${userId} group by capability, status order by capability`);
  const usage = await rows(sql`select resource_type, count(*)::int as uses from usage_logs
    where user_id = ${userId} group by resource_type order by resource_type`);
  const objects = await Promise.all(books.map(({ id }) => Array.fromAsync(listObjects(bookPrefix(id)))));
  return { books: books.map(({ id: _, ...book }) => book), calls, usage, objects: objects.map(({ length }) => length) };
}
