import { readFileSync } from "node:fs";
import type { ChapterText } from "#core/providers/text.ts";

/** The chapters of "The Lamplighter's Map", as `samples/` has it: a heading each, paragraphs parted by blank lines. */
export function readSampleStory(): ChapterText[] {
  const text = readFileSync(new URL("../../../../samples/the-lamplighters-map.md", import.meta.url), "utf8");
  return text
    .split(/^## /m)
    .slice(1)
    .map((chapter, index) => {
      const [title = "", ...paragraphs] = chapter.split(/\n\s*\n/).map((paragraph) => paragraph.trim());
      return { number: index + 1, title, paragraphs: paragraphs.filter(Boolean) };
    });
}
