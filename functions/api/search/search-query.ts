import * as z from "zod";
import { PassageHit } from "#core/books/index.ts";
import { pageOf, pageQuery } from "#core/http/page.ts";

const MOST_CHARACTERS = 1_000;

/** The part of a query that every search takes. */
export const searchQuery = {
  q: z
    .string()
    .trim()
    .min(1)
    .max(MOST_CHARACTERS)
    .meta({ description: 'What to look for: words, "phrases", -unwanted words, `OR`', examples: ["white whale"] }),
  ...pageQuery,
};

export const SearchPage = pageOf(PassageHit)
  .extend({
    isComplete: z
      .boolean()
      .meta({ description: "False while a book among them is being read: more may be found then" }),
  })
  .meta({ id: "SearchPage" });

/** What every search does, in Markdown. */
export const HOW_IT_SEARCHES = `
Passages are ranked by their words, in the language of each book, and by their meaning, and chapters by their titles and those
of the divisions around them; the rankings are fused. A chapter whose title has all that is looked for is there by the passage
that fits best, before others if that is all of its title. Words are found without their accents too, after those that have
them as they were asked for. Phrases in quotes must be there as they stand, and what has a minus must not. In Chinese,
Japanese, Korean, Thai, Lao, Khmer and Burmese any part of a text is found. Some 300 passages are found at most. A page goes on below the score of the last passage of the one before:
where books change between the two, a passage may come again or be missed.
`.trim();
