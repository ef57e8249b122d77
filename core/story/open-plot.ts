import { type ChapterBatch, cutIntoBatches, listChapters, readBookRow } from "#core/books/index.ts";
import { asService } from "#core/db/index.ts";
import { textModel } from "#core/providers/routing.ts";
import { toldChapters } from "./told-chapters.ts";

/** Opens the plot overview of a book, or opens it again as its next version, and cuts the chapters into batches. */
export async function openPlot(bookId: string): Promise<{ batches: ChapterBatch[] }> {
  const book = await readBookRow(bookId);
  await asService((trx) =>
    trx
      .insertInto("plot_overviews")
      .values({
        book_id: bookId,
        user_id: book.userId,
        status: "in_progress",
        generation_method: "map_reduce",
        model_used: textModel.name,
      })
      .onConflict((conflict) =>
        conflict.column("book_id").doUpdateSet((eb) => ({
          status: "in_progress",
          model_used: textModel.name,
          version: eb(
            "plot_overviews.version",
            "+",
            eb.case().when("plot_overviews.status", "=", "completed").then(1).else(0).end(),
          ),
        })),
      )
      .execute(),
  );
  return { batches: cutIntoBatches(toldChapters(await listChapters(bookId))) };
}
