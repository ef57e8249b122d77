import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asService } from "#core/db/index.ts";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { addReader, type Reader, type ShelvedBook, shelve } from "../search/library.fixture.ts";
import { findBook } from "./list-books.ts";
import { lookAtBook } from "./look-at-book.ts";

let ann: Reader;
let book: ShelvedBook;
beforeAll(async () => {
  await openTestDatabase();
  ann = await addReader();
  book = await shelve(ann, { chapters: ["One.", "Two."] });
});
afterAll(closeTestDatabase);

const look = (known?: string, who = ann, id = book.id) => lookAtBook(who, id, known);
const change = (statement: string) =>
  asService((trx) => sql.raw(statement.replace("$id", `'${book.id}'`)).execute(trx));

describe("a book that is looked at again", () => {
  it.each([
    ["it", "update books set title = 'Another' where id = $id"],
    [
      "what was read of it",
      "insert into book_structure (book_id, structure_data, extraction_method) values ($id, '{}', 'chunks')",
    ],
    ["what is confirmed of it", "update book_structure set confirmed_at = now() where book_id = $id"],
    ["the length of a chapter", "update chapters set duration = 7 where book_id = $id and chapter_number = 1"],
    [
      "what can be searched of it",
      "delete from chapter_embeddings using chapters where chapter_id = chapters.id and book_id = $id and chapter_number = 1",
    ],
    ["how many chapters it has", "delete from chapters where book_id = $id and chapter_number = 1"],
  ])("is told when %s has changed, and only then", async (_, statement) => {
    const first = await look();
    expect(first?.book).toEqual(await findBook(ann, book.id));
    expect(await look(first?.version)).toEqual({ version: first?.version });
    await change(statement);
    const changed = await look(first?.version);
    expect(changed?.book).toEqual(await findBook(ann, book.id));
    expect(changed?.version).not.toBe(first?.version);
  });

  it("is none where there is no such book, or it is not theirs", async () => {
    expect(await look(undefined, ann, randomUUID())).toBeUndefined();
    expect(await look(undefined, await addReader())).toBeUndefined();
  });
});
