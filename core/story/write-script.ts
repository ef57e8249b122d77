import { callTextModel } from "#core/billing/index.ts";
import { readBookRow, readChapter } from "#core/books/index.ts";
import { asService } from "#core/db/index.ts";
import { getJson, putJson } from "#core/storage/index.ts";
import { scriptDraftKey } from "#core/storage/keys.ts";
import { readCast, readPlot } from "./read-plot.ts";
import { readScript } from "./read-script.ts";
import { ScriptContext } from "./retrieve-context.ts";

/** Has a model write the script and puts its answer, checked against the schema, into the store. */
export async function writeScript(scriptId: string, contextKey: string): Promise<{ draftKey: string }> {
  const stored = await readScript(scriptId);
  const chapter = await readChapter(stored.chapterId);
  const book = await readBookRow(chapter.bookId);
  await asService((trx) =>
    trx.updateTable("chapter_scripts").set({ status: "in_progress" }).where("script_id", "=", scriptId).execute(),
  );
  const { id: _, ...plot } = await readPlot(book.id);
  const input = {
    chapter: { number: chapter.number, title: chapter.title, paragraphs: chapter.paragraphs },
    language: book.language,
    ...(await getJson(contextKey, ScriptContext)),
    plot,
    characters: await readCast(book.id),
    maxSeconds: stored.generation.maxSeconds,
  };
  const script = await callTextModel(book.userId, "writeScript", input);
  const draftKey = scriptDraftKey(book.id, scriptId);
  await putJson(draftKey, script);
  return { draftKey };
}
