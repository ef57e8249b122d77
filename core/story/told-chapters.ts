/** Front and back matter tell no story, so they are left out wherever there are chapters. */
export function toldChapters<Chapter extends { readonly contentType: string }>(
  chapters: readonly Chapter[],
): Chapter[] {
  const told = chapters.filter(({ contentType }) => contentType === "chapter");
  return told.length > 0 ? told : [...chapters];
}
