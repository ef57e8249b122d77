import * as z from "zod";
import { findPassages, readChapter, readChapters } from "#core/books/index.ts";
import { putJson } from "#core/storage/index.ts";
import { scriptContextKey } from "#core/storage/keys.ts";
import { readScript } from "./read-script.ts";

/** What a script's writer knows beside its chapter. */
export const ScriptContext = z.object({
  previousSummaries: z.array(z.string()),
  nextSummaries: z.array(z.string()),
  passages: z.array(z.string()),
});

/** How many chapters before and after lend their summary. */
const NEIGHBOURS = 2;
const PASSAGES = 6;

/** Gathers the summaries around a script's chapter and the passages of the book nearest to it, into the store. */
export async function retrieveContext(scriptId: string): Promise<{ contextKey: string }> {
  const { chapterId } = await readScript(scriptId);
  const chapter = await readChapter(chapterId);
  const around = await readChapters(chapter.bookId, {
    from: Math.max(1, chapter.number - NEIGHBOURS),
    to: chapter.number + NEIGHBOURS,
  });
  const summaries = (side: (number: number) => boolean) =>
    around.filter(({ number, summary }) => side(number) && summary).map(({ summary }) => summary ?? "");
  const passages = await findPassages(chapter.bookId, chapterId, PASSAGES);
  const contextKey = scriptContextKey(chapter.bookId, scriptId);
  const context: z.infer<typeof ScriptContext> = {
    previousSummaries: summaries((number) => number < chapter.number),
    nextSummaries: summaries((number) => number > chapter.number),
    passages: passages.map(({ content }) => content),
  };
  await putJson(contextKey, context);
  return { contextKey };
}
