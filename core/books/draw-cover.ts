import { callModel } from "#core/billing/index.ts";
import { digestOf } from "#core/digest.ts";
import type { ImageRequest } from "#core/providers/image.ts";
import { imageModel } from "#core/providers/routing.ts";
import { COVER_OF_FILE, keepCover } from "./keep-cover.ts";
import { type OwnedBook, readBookRow } from "./read-chapters.ts";

/** Pixels of a drawn cover: three by two, as printed books mostly have it. */
const COVER_SIZE = { width: 800, height: 1200 };

/** Where a book is mostly set, and its feeling: what its cover shows. */
export type CoverSetting = Pick<Extract<ImageRequest, { kind: "card" }>["card"], "place" | "mood">;

/**
 * Draws a cover with title and author for a book whose file has none. One that was drawn of the same stays.
 *
 * @throws what the model throws; `book-not-found` where the book was deleted meanwhile.
 */
export async function drawCover(bookId: string, setting: CoverSetting): Promise<{ drawn: boolean }> {
  const book = await readBookRow(bookId);
  const request = coverRequest(book, setting);
  const digest = digestOf(request, imageModel.name);
  if (book.metadata.cover === COVER_OF_FILE || book.metadata.cover === digest) return { drawn: false };
  const bytes = await callModel(
    { userId: book.userId, filmId: null, capability: "image", model: imageModel.name, digest },
    (call) => imageModel.draw(request, call),
  );
  await keepCover(bookId, { bytes, contentType: "image/png" }, digest);
  return { drawn: true };
}

function coverRequest({ title, author }: OwnedBook, setting: CoverSetting): ImageRequest {
  const seed = digestOf(title, author, "cover").slice(0, 16);
  const words = { heading: title, subheading: author ?? "" };
  return { kind: "card", card: { kind: "title", seed, ...words, ...setting, timeOfDay: "dusk" }, ...COVER_SIZE };
}
