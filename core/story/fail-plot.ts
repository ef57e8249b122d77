import { asService } from "#core/db/index.ts";
import { type CaughtError, type Failure, failureOf } from "#core/http/task-failure.ts";

/** Marks the plot overview of a book failed. The book itself stays ready, and its plot can be planned again. */
export async function failPlot(bookId: string, caught: CaughtError): Promise<Failure> {
  await asService((trx) =>
    trx.updateTable("plot_overviews").set({ status: "failed" }).where("book_id", "=", bookId).execute(),
  );
  return failureOf(caught);
}
