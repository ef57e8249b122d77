import { readBookRow, readChapter } from "#core/books/index.ts";
import { asService, jsonb } from "#core/db/index.ts";
import { digestOf } from "#core/digest.ts";
import { textModel } from "#core/providers/routing.ts";
import { readCast, readPlot } from "./read-plot.ts";

export interface ScriptOptions {
  readonly style: "cinematic" | "narration" | "educational" | "marketing";
  /** Length of the film that the script is for, at most; `null` for the whole chapter. */
  readonly maxSeconds: number | null;
}

/**
 * The script of a chapter for these options: the one that was written from the same text, plot and people before, or
 * a new draft for `write-script` to fill.
 */
export async function requestScript(
  chapterId: string,
  options: ScriptOptions,
): Promise<{ scriptId: string; written: boolean }> {
  const chapter = await readChapter(chapterId);
  const book = await readBookRow(chapter.bookId);
  const plot = await readPlot(book.id);
  const cast = await readCast(book.id);
  const people = cast.map(({ name, aliases, look }) => ({ name, aliases, look }));
  const digest = digestOf(chapter.paragraphs, options, people, textModel.name);
  return asService(async (trx) => {
    // One at a time for a chapter, so that two requests for the same script get the same row.
    await trx.selectFrom("chapters").select("id").where("id", "=", chapterId).forUpdate().execute();
    const versions = await trx
      .selectFrom("scripts")
      .innerJoin("chapter_scripts", "chapter_scripts.script_id", "scripts.id")
      .select(["scripts.id", "scripts.version", "chapter_scripts.status", "chapter_scripts.generation_metadata"])
      .where("scripts.chapter_id", "=", chapterId)
      .execute();
    const same = versions.find((row) => {
      const generation = row.generation_metadata as { digest?: string } | null;
      return generation?.digest === digest;
    });
    if (same) return { scriptId: same.id, written: same.status === "completed" };
    const version = 1 + Math.max(0, ...versions.map((row) => row.version ?? 0));
    const script = await trx
      .insertInto("scripts")
      .values({
        chapter_id: chapterId,
        user_id: book.userId,
        script_style: options.style,
        story_type: plot.storyType,
        status: "draft",
        version,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await trx
      .insertInto("chapter_scripts")
      .values({
        chapter_id: chapterId,
        plot_overview_id: plot.id,
        script_id: script.id,
        user_id: book.userId,
        plot_enhanced: true,
        character_enhanced: people.length > 0,
        status: "pending",
        version,
        generation_metadata: jsonb({ digest, maxSeconds: options.maxSeconds, model: textModel.name }),
      })
      .execute();
    return { scriptId: script.id, written: false };
  });
}
