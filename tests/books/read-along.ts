import { toPickedHeadings, toQuestion } from "#core/books/pick-headings.ts";
import type { BookText } from "#core/books/read/book-text.ts";
import { toBook } from "#core/books/read/read-book-file.ts";
import type { SourceDocument } from "#core/books/read/source-document.ts";
import { grantReservation } from "#core/providers/reservation.ts";
import { textModel } from "#core/providers/routing.ts";

/** Climbs the whole ladder: asks the text model where an ingest would, at nobody's cost. */
export async function readAlong(document: SourceDocument): Promise<BookText> {
  const book = toBook(document);
  const question = toQuestion(book);
  if (!question) return book;
  const answer = await textModel.run("findHeadings", question, { reservation: grantReservation(0) });
  const picked = toPickedHeadings(answer, book);
  return picked ? toBook(document, picked) : book;
}
