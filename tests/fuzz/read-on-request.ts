/** A process that reads one book after another, and says what became of each. It is let to read files, and no more. */
import { setTimeout } from "node:timers/promises";
import { SCENE_BREAK } from "#core/books/read/book-text.ts";
import { readBook } from "#core/books/read/read-book-file.ts";
import { problemIn } from "#core/http/errors.ts";

/** `read`, or the code of a problem, or what no reader may do. */
export type Answer = { readonly outcome: string } | { readonly fault: string };

process.on("message", (path: string) => {
  read(path)
    // A promise that was left alone and fails ends the process a moment later: let it, as long as it is this book's turn.
    .finally(() => setTimeout(5))
    .then((answer) => process.send?.(answer));
});
process.once("disconnect", () => process.exit());

async function read(path: string): Promise<Answer> {
  try {
    return await readAndCheck(path);
  } catch (error) {
    const problem = problemIn(error);
    if (!problem) return { fault: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) };
    // Names out of the file stand in quotes, and may be anything.
    const sentence = problem.message.replaceAll(/"[^"]*"/g, "it");
    const isSentence = /^[A-Z][^{}]*\.$/s.test(sentence) && !/undefined|\[object|Error:/.test(sentence);
    return isSentence ? { outcome: problem.code } : { fault: `No sentence: ${problem.message}` };
  }
}

/** A book that was read has chapters, each with a title and text that a database takes. */
async function readAndCheck(path: string): Promise<Answer> {
  const { chapters, leftOut } = await readBook(path, { fileName: "book" });
  const texts = chapters.flatMap(({ title, paragraphs }) => [title, ...paragraphs]);
  const unfit = texts.find((text) => text.trim() === "" || text.includes("\0") || !text.isWellFormed());
  if (unfit !== undefined) return { fault: `Unfit text: ${JSON.stringify(unfit.slice(0, 200))}` };
  const empty = chapters.find(({ paragraphs }) => paragraphs.every((text) => text === SCENE_BREAK));
  if (empty || chapters.length === 0) return { fault: `A chapter without text: ${empty?.title}` };
  const silent = leftOut.find(({ what, reason }) => what === "" || reason === "");
  return silent ? { fault: `Left out without a word: ${JSON.stringify(silent)}` } : { outcome: "read" };
}
