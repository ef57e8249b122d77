/** Books: what other domains and the Lambdas may ask of this one. */
export { ChapterBatch, cutIntoBatches } from "./cut-into-batches.ts";
export { embedPassages } from "./embed-passages.ts";
export { extractText } from "./extract-text.ts";
export { failBook } from "./fail-book.ts";
export { findPassages } from "./find-passages.ts";
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
