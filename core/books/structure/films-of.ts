import type { Transaction } from "#core/db/index.ts";

/** A film, and the chapter that it was made of. */
export interface FilmOfChapter {
  readonly filmId: string;
  readonly chapterId: string;
}

/**
 * The films that were made of these chapters, finished or not. Films are another domain's, which itself asks for books:
 * whoever calls both hands it in.
 */
export type FilmsOf = (trx: Transaction, chapterIds: readonly string[]) => Promise<readonly FilmOfChapter[]>;
