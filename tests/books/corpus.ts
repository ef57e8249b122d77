import type { BookCase } from "./book-case.ts";
import { everyFormat } from "./cases/every-format.ts";
import { markedFiles } from "./cases/marked-files.ts";
import { numberedText } from "./cases/numbered-text.ts";
import { otherLanguages } from "./cases/other-languages.ts";
import { pdfFiles } from "./cases/pdf-files.ts";
import { plainTitles } from "./cases/plain-titles.ts";
import { realBooks } from "./cases/real-books.ts";
import { trickyText } from "./cases/tricky-text.ts";
import { unusualText } from "./cases/unusual-text.ts";
import { verseAndPlays } from "./cases/verse-and-plays.ts";
import { wordDocuments } from "./cases/word-documents.ts";

/** Every book that chapter finding is measured on. */
export const corpus: readonly BookCase[] = [
  ...numberedText,
  ...trickyText,
  ...unusualText,
  ...plainTitles,
  ...verseAndPlays,
  ...otherLanguages,
  ...markedFiles,
  ...realBooks,
  ...wordDocuments,
  ...pdfFiles,
  ...everyFormat,
];
