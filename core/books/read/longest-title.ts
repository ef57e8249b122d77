/** Characters that a title may have: what `books.title` and `chapters.title` hold. */
export const LONGEST_TITLE = 500;
