import { asService } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { pictureVersion, takePicture } from "#core/media/take-picture.ts";
import { deleteObject, objectUrl, parseObjectUrl, putObject } from "#core/storage/index.ts";
import { chosenCoverKey, coverUploadKey } from "#core/storage/keys.ts";
import { asRecord } from "../as-record.ts";
import { changedMetadata } from "../change-metadata.ts";
import type { Book } from "./book.ts";
import { COVER_LIMITS } from "./permit-cover-upload.ts";
import { type BookRow, type OwnedBookId, selectOwned, toBook } from "./read-books.ts";

/**
 * Makes an uploaded picture the cover of a person's book, once its bytes were looked at. They are put where nobody may
 * upload to: the permission to upload lasts longer than this look at them. Asked again, it is well.
 *
 * @throws `book-not-found`, `cover-not-uploaded`, `cover-unfit`; what `requireMatch` throws.
 */
export async function setCover(
  owner: OwnedBookId,
  uploadId: string,
  requireMatch: (current: Book) => void,
): Promise<Book> {
  // Whose book it is comes first: the upload lies with the book and not with the person.
  const { row, book } = await asService(async (trx) => {
    const row = await selectOwned(trx, owner).executeTakeFirst();
    return { row, book: await toBook(trx, owner.bookId, row) };
  });
  const uploaded = coverUploadKey(owner.bookId, uploadId);
  const taken = await takePicture(uploaded, COVER_LIMITS);
  if (!taken) {
    // It has become the cover before, and the answer was lost.
    if (chosenCoverOf(row)?.includes(uploadId)) return book;
    throw problem("cover-not-uploaded");
  }
  if ("unfit" in taken) throw problem("cover-unfit", { reason: taken.unfit });
  const { bytes, format } = taken;
  const key = chosenCoverKey(owner.bookId, pictureVersion(uploadId, bytes), format.extension);
  await putObject(key, bytes, { contentType: format.contentType });
  const changed = await replaceCover(owner, objectUrl(key), requireMatch);
  await deleteObject(uploaded);
  return changed;
}

/**
 * Brings the book's own cover back, or none where it has none. Where nothing was chosen, it is well.
 *
 * @throws `book-not-found`
 */
export async function removeCover(owner: OwnedBookId): Promise<void> {
  await replaceCover(owner, null, () => {});
}

async function replaceCover(
  owner: OwnedBookId,
  chosenCover: string | null,
  requireMatch: (current: Book) => void,
): Promise<Book> {
  const { changed, before } = await asService(async (trx) => {
    const row = await selectOwned(trx, owner).forUpdate().executeTakeFirst();
    requireMatch(await toBook(trx, owner.bookId, row));
    await trx
      .updateTable("books")
      .set({ metadata: changedMetadata({ chosenCover }) })
      .where("id", "=", owner.bookId)
      .execute();
    const changed = await toBook(trx, owner.bookId, await selectOwned(trx, owner).executeTakeFirst());
    return { changed, before: chosenCoverOf(row) };
  });
  // Where this does not come to be done, the object lies with the book and goes with it.
  if (before && before !== chosenCover) await deleteObject(parseObjectUrl(before).key);
  return changed;
}

function chosenCoverOf(row: Pick<BookRow, "metadata"> | undefined): string | null {
  const { chosenCover } = asRecord(row?.metadata);
  return typeof chosenCover === "string" ? chosenCover : null;
}
