import type { BookText } from "../book-text.ts";
import { readBytes } from "../read-bytes.fixture.ts";
import { makePdf, type PdfChapter, type PdfParts } from "./make-pdf.fixture.ts";

/** Paragraphs of several lines each, no two alike. */
export function prose(count: number, seed = 0): string[] {
  const subjects = ["The keeper of the lighthouse", "An old fisherman", "His daughter Mira", "The wonderful captain"];
  const deeds = ["remembered the harbour of Saltmere", "carried a heavy lantern", "whispered to the gulls"];
  const times = [
    "when the evening came over the water",
    "before anybody had lighted the lamps",
    "after the storm was gone",
  ];
  const pick = (list: readonly string[], at: number) => list[at % list.length] ?? "";
  return Array.from({ length: count }, (_, index) => {
    const at = seed * 7 + index;
    const sentences = [0, 1, 2].map(
      (each) =>
        `${pick(subjects, at + each)} ${pick(deeds, at + 2 * each)} ${pick(times, index + each)}, and nobody knew why`,
    );
    return `${sentences.join(", ")}, on day ${at + 1}.`;
  });
}

/** Chapters called `Chapter 1` and on, each of such paragraphs. */
export function novel(count: number, paragraphs = 12): PdfChapter[] {
  return Array.from({ length: count }, (_, index) => ({
    title: `Chapter ${index + 1}`,
    paragraphs: prose(paragraphs, index),
  }));
}

/** The book that a PDF of these parts is read as. */
export const read = async (parts: PdfParts) => readBytes(await makePdf(parts));
export const titlesOf = (book: BookText) => book.chapters.map((chapter) => chapter.title);
export const paragraphsOf = (book: BookText) => book.chapters.map((chapter) => chapter.paragraphs);
