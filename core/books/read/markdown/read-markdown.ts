import { Lexer, Marked, type Token } from "marked";
import { problem } from "#core/http/errors.ts";
import type { BookFile } from "../book-file.ts";
import { cleanLine } from "../clean-text.ts";
import { listNotes } from "../markup/list-notes.ts";
import { readHtml } from "../markup/read-html.ts";
import { peekText, readTextFile } from "../read-text-file.ts";
import type { Reader } from "../reader.ts";
import type { SourceDocument } from "../source-document.ts";
import { takeTitlePage } from "../take-title-page.ts";
import { isVerse } from "../text/is-verse.ts";
import { readFrontMatter } from "./read-front-matter.ts";

/**
 * Markdown. A file is taken for it if it has a heading of its kind: `# Chapter One`, or a line of `=` below one; a head
 * in YAML; or lines in bold, as headings are set where nobody marks them.
 */
export const markdownReader: Reader = { accepts: async (file) => isMarkdown(peekText(file) ?? ""), read: readMarkdown };

const HEADING = /^ {0,3}#{1,6}[ \t]+\S|^\S.*\n={3,}[ \t]*$/m;

const BOLD_LINE = /^\*\*[^*\n]+\*\*[ \t]*$/gm;
const FEWEST_BOLD_LINES = 2;

/** Marks of footnotes, which Markdown itself does not know: `word[^1]`. */
const NOTE_MARK = /(?<=\S)\[\^[\w-]+\](?!:)/g;

/** The text of a footnote: `[^1]: It was not.`, and the lines below that go on with it. */
const NOTE = /^ {0,3}\[\^[\w-]+\]:[ \t]*(.*(?:\n(?![ \t]*$| {0,3}(?:#|\[\^)).+|\n{2}(?: {4}|\t).+)*)$/gm;

function isMarkdown(text: string): boolean {
  const bold = text.match(BOLD_LINE)?.length ?? 0;
  return HEADING.test(text) || bold >= FEWEST_BOLD_LINES || readFrontMatter(text).text !== text;
}

async function readMarkdown(file: BookFile): Promise<SourceDocument> {
  const { text, ...declared } = readFrontMatter(await readTextFile(file));
  const notes = [...text.matchAll(NOTE)].flatMap(([, note]) => cleanLine(note?.replaceAll(/\s+/g, " ")) ?? []);
  const page = takeTitlePage(readHtml(toHtml(text.replaceAll(NOTE, "").replaceAll(NOTE_MARK, ""))).blocks);
  return {
    format: "markdown",
    title: declared.title ?? page.title,
    author: declared.author ?? page.author,
    language: declared.language,
    blocks: page.blocks,
    contents: [],
    pages: [],
    leftOut: listNotes(notes),
  };
}

/**
 * Markdown as HTML, so that what lies in it is read as it is in an EPUB. Verse keeps its lines though it marks no ends.
 *
 * @throws `book-unsafe` for endless nesting, which the parser follows until its stack is full.
 */
function toHtml(markdown: string): string {
  const marked = new Marked();
  try {
    const tokens = marked.lexer(markdown);
    marked.walkTokens(tokens, keepVerse);
    return marked.parser(tokens);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw problem("book-unsafe", { reason: "its quotes or lists are nested without end" }, { cause: error });
  }
}

function keepVerse(token: Token): void {
  if (token.type !== "paragraph") return;
  const text = token.raw.trim();
  if (isVerse(text.split("\n"))) token.tokens = Lexer.lexInline(text.replaceAll(/(?:\\|[ \t]*)\n/g, "  \n"));
}
