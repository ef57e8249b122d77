import type { ChapterText, Plot, Script } from "#core/providers/text.ts";
import { digestChapter } from "./plot/digest-chapter.ts";
import { planPlot } from "./plot/plan-plot.ts";
import { writeScript } from "./script/write-script.ts";

/** Plans a whole book, in this thread. */
export function planBook(chapters: readonly ChapterText[], language = "en"): { plot: Plot; summaries: string[] } {
  const digests = chapters.map((chapter) => digestChapter({ chapter, language }));
  const plot = planPlot({ title: "A book", bookType: "entertainment", language, digests });
  return { plot, summaries: digests.map(({ summary }) => summary) };
}

/** Writes the script of each chapter of a book as the pipeline does, with the book's plot and people. */
export function scriptBook(
  chapters: readonly ChapterText[],
  { language = "en", maxSeconds = null }: { language?: string; maxSeconds?: number | null } = {},
): Script[] {
  const { plot, summaries } = planBook(chapters, language);
  return chapters.map((chapter, index) =>
    writeScript({
      chapter,
      language,
      previousSummaries: summaries.slice(Math.max(0, index - 2), index),
      nextSummaries: summaries.slice(index + 1, index + 3),
      passages: [],
      plot,
      characters: plot.characters,
      maxSeconds,
    }),
  );
}

/** A chapter of these paragraphs. */
export function chapterOf(...paragraphs: string[]): ChapterText {
  return { number: 1, title: "Chapter 1", paragraphs };
}
