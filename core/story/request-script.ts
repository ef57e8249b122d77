import { sql } from "kysely";
import { lockChapter, readBookRow, readChapter } from "#core/books/index.ts";
import { asService, jsonb, type Transaction } from "#core/db/index.ts";
import { digestOf } from "#core/digest.ts";
import { textModel } from "#core/providers/routing.ts";
import { readCast, readPlot } from "./read-plot.ts";
import type { Generation } from "./read-script.ts";

export interface ScriptOptions {
  readonly style: "cinematic" | "narration" | "educational" | "marketing";
  /** Length of the film that the script is for, at most; `null` for the whole chapter. */
  readonly maxSeconds: number | null;
}

/**
 * The script of a chapter for these options: the one that was written from the same text, plot and people before, or
 * a new draft for `write-script` to fill. Two requests at once get the same one.
 *
 * @throws `chapter-not-found`, `plot-not-planned`
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
    await lockChapter(trx, chapterId);
    const versions = await trx
      .selectFrom("scripts")
      .innerJoin("chapter_scripts", "chapter_scripts.script_id", "scripts.id")
      .select(["scripts.id", "scripts.version", "chapter_scripts.status"])
      .select(sql<string | null>`chapter_scripts.generation_metadata->>'digest'`.as("digest"))
      .where("scripts.chapter_id", "=", chapterId)
      .execute();
    const same = versions.find((script) => script.digest === digest);
    if (same) return { scriptId: same.id, written: same.status === "completed" };
    const scriptId = await openScript(trx, {
      ...{ chapterId, userId: book.userId, plot, style: options.style },
      version: 1 + Math.max(0, ...versions.map((script) => script.version ?? 0)),
      hasPeople: people.length > 0,
      generation: { digest, maxSeconds: options.maxSeconds, model: textModel.name },
    });
    return { scriptId, written: false };
  });
}

interface NewScript {
  readonly chapterId: string;
  readonly userId: string;
  readonly plot: { readonly id: string; readonly storyType: string };
  readonly style: ScriptOptions["style"];
  readonly version: number;
  readonly hasPeople: boolean;
  readonly generation: Generation;
}

async function openScript(trx: Transaction, script: NewScript): Promise<string> {
  const { chapterId, userId, plot, version } = script;
  const { id } = await trx
    .insertInto("scripts")
    .values({
      chapter_id: chapterId,
      user_id: userId,
      script_style: script.style,
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
      script_id: id,
      user_id: userId,
      plot_enhanced: true,
      character_enhanced: script.hasPeople,
      status: "pending",
      version,
      generation_metadata: jsonb(script.generation),
    })
    .execute();
  return id;
}
