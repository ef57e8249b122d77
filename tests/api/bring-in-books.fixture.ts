import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { rows } from "./database.fixture.ts";
import { type Answer, type Member, until } from "./members.fixture.ts";

export const EPUB = readFileSync(new URL("../../samples/the-lamplighters-map.epub", import.meta.url));
export const STORY = [
  ...["# The Lamp", "", "Mira lit the lamp and waited.", ""],
  ...["# The Map", "", "The map was a song. 🏮"],
].join("\n");

export const create = (member: Member, body: object, headers = {}) =>
  member.ask("POST", "/v1/books", { body, headers });
export const read = (member: Member, bookId: string) => member.ask("GET", `/v1/books/${bookId}`);
export const itemsOf = ({ body }: Answer) => body.items as Record<string, unknown>[];

/** The status of a book, by the row: whoever looks often asks for more than a plan has in a minute. */
export const statusOf = (bookId: string) => async () =>
  (await rows(sql<{ status: string }>`select status from books where id = ${bookId}`))[0]?.status;

export interface Upload {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Sends a file as a browser does, and tells the status. */
export async function send(
  { url, fields }: Upload,
  bytes: Uint8Array,
  changed: Record<string, string> = {},
): Promise<number> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...changed })) form.append(name, value);
  form.append("file", new Blob([new Uint8Array(bytes)]), "a");
  return (await fetch(url, { method: "POST", body: form })).status;
}

/** A book made of a text, once it was read. */
export async function bringIn(member: Member, given: object = {}): Promise<string> {
  const { body } = await create(member, { text: STORY, ...given });
  const bookId = String(body.id);
  await until(statusOf(bookId), "ready");
  return bookId;
}
