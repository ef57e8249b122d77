/** Characters of some paragraphs, in UTF-16 code units, without what parts them. */
export function countCharacters(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
}
