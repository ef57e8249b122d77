import { api } from "../api.ts";
import { listSimilarChapters } from "./list-similar-chapters.ts";
import { searchBook } from "./search-book.ts";
import { searchBooks } from "./search-books.ts";

export const routes = [searchBook, searchBooks, listSimilarChapters];
export const handler = api("search", routes);
