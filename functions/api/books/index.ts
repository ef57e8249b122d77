import { api } from "../api.ts";
import { confirmStructure } from "./confirm-structure.ts";
import { createBook } from "./create-book.ts";
import { deleteBook } from "./delete-book.ts";
import { deleteChapter } from "./delete-chapter.ts";
import { deleteCover } from "./delete-cover.ts";
import { deleteStructureDraft } from "./delete-structure-draft.ts";
import { getBook } from "./get-book.ts";
import { getChapter } from "./get-chapter.ts";
import { getCover } from "./get-cover.ts";
import { getStructure } from "./get-structure.ts";
import { listBooks } from "./list-books.ts";
import { listChapters } from "./list-chapters.ts";
import { patchBook } from "./patch-book.ts";
import { patchChapter } from "./patch-chapter.ts";
import { permitCover } from "./permit-cover.ts";
import { permitUpload } from "./permit-upload.ts";
import { putCover } from "./put-cover.ts";
import { putStructure } from "./put-structure.ts";
import { reingestBook } from "./reingest-book.ts";

export const routes = [
  ...[createBook, permitUpload, listBooks, getBook, patchBook, deleteBook],
  ...[getCover, permitCover, putCover, deleteCover],
  ...[listChapters, getChapter, patchChapter, deleteChapter],
  ...[getStructure, putStructure, deleteStructureDraft, confirmStructure, reingestBook],
];
export const handler = api("books", routes);
