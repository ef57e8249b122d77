import { readFile } from "node:fs/promises";
import { problem } from "#core/http/errors.ts";
import type { BookFile } from "./book-file.ts";
import { decodeText } from "./decode-text.ts";
import { nameForeignFormat } from "./foreign-formats.ts";

/** Some ten times the longest novel. */
const MOST_BYTES = 64 * 2 ** 20;

/** Text has a form feed at most. */
const MOST_CONTROLS = 0.005;

/** The start of a file as text, to tell Markdown from plain text; `undefined` for a file that is no text. */
export function peekText(file: BookFile): string | undefined {
  const text = decodeText(file.head);
  return nameForeignFormat(file.head) === undefined && !isBinary(text) ? text : undefined;
}

/**
 * The whole of a file as text.
 *
 * @throws `not-a-book` for a file that is no text, `book-too-large` beyond 64 MiB, `book-empty` if there are only spaces.
 */
export async function readTextFile(file: BookFile): Promise<string> {
  const format = nameForeignFormat(file.head);
  if (format) throw problem("not-a-book", { reason: `it is ${format}` });
  if (file.size > MOST_BYTES) throw problem("book-too-large", { reason: "it holds more than 64 MiB of text" });
  const text = decodeText(await readFile(file.path));
  if (isBinary(text)) throw problem("not-a-book", { reason: "it holds data that is no text" });
  if (text.trim() === "") throw problem("book-empty");
  return text;
}

function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: They are what tells data from text.
  const controls = text.match(/[\x01-\x08\x0B\x0E-\x1F]/g)?.length ?? 0;
  return text.includes("\0") || controls > text.length * MOST_CONTROLS;
}
