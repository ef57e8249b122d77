/** Books: what other domains and the Lambdas may ask of this one. */
export { ChapterBatch, cutIntoBatches } from "./cut-into-batches.ts";
export { type CoverSetting, drawCover } from "./draw-cover.ts";
export { embedPassages } from "./embed-passages.ts";
export { extractText } from "./extract-text.ts";
export { failBook } from "./fail-book.ts";
export { findUpload } from "./find-upload.ts";
export { finishBook } from "./finish-book.ts";
export { keepSummary } from "./keep-summary.ts";
export { lockChapter } from "./lock-chapter.ts";
export { openUpload } from "./open-upload.ts";
export { personalBooks } from "./personal-data.ts";
export {
  type ChapterRow,
  listChapters,
  type OwnedBook,
  readBookRow,
  readChapter,
  readChapters,
} from "./read-chapters.ts";
export { type BookProgress, readProgress } from "./read-progress.ts";
export { findPassages } from "./search/find-passages.ts";
export { findSimilarChapters, SimilarChapter } from "./search/find-similar-chapters.ts";
export { PassageHit } from "./search/passage-hit.ts";
export { searchPassages } from "./search/search-passages.ts";
export { Book, Cover, ShelvedBook } from "./shelf/book.ts";
export { Author, BookStatus, BookType, Description, Language, Title } from "./shelf/book-fields.ts";
export { changeBook } from "./shelf/change-book.ts";
export { changeChapter } from "./shelf/change-chapter.ts";
export { Chapter, ListedChapter } from "./shelf/chapter.ts";
export { createBook } from "./shelf/create-book.ts";
export { deleteBook, resumeBookDeletions } from "./shelf/delete-book.ts";
export { deleteChapter } from "./shelf/delete-chapter.ts";
export { deleteBookObjects, finishBookDeletion } from "./shelf/delete-objects.ts";
export { findCover } from "./shelf/find-cover.ts";
export { findBook, listBooks } from "./shelf/list-books.ts";
export { findChapter, listBookChapters } from "./shelf/list-chapters.ts";
export { permitCoverUpload } from "./shelf/permit-cover-upload.ts";
export { BookUpload, permitUploadAgain, UploadType } from "./shelf/permit-upload.ts";
export { removeCover, setCover } from "./shelf/set-cover.ts";
export { tidyDrafts } from "./shelf/tidy-drafts.ts";
export { watchBook } from "./shelf/watch-book.ts";
export { confirmStructure, resumeConfirmations } from "./structure/confirm-structure.ts";
export { discardDraft, draftStructure, findStructure } from "./structure/draft-structure.ts";
export { failConfirmation, finishConfirmation } from "./structure/end-confirmation.ts";
export { reingestBook, resumeReingests } from "./structure/reingest-book.ts";
export { Structure, StructureWish } from "./structure/structure.ts";
