import type { LeftOut } from "../book-text.ts";

/** Footnotes as one line of what was left out; no line without any. */
export function listNotes(notes: readonly string[]): LeftOut[] {
  if (notes.length === 0) return [];
  return [
    {
      what: notes.length === 1 ? "1 footnote" : `${notes.length} footnotes`,
      reason: "Footnotes would interrupt the story.",
      characters: notes.reduce((sum, note) => sum + note.length, 0),
    },
  ];
}
