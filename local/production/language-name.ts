/** The English name of a language by its BCP 47 tag, or `undefined` for one that nobody could tell. */
export function languageName(tag: string): string | undefined {
  if (tag === "und") return undefined;
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(tag);
  } catch {
    // Not a tag: a book may declare anything.
    return undefined;
  }
}
