import * as z from "zod";

const units = "in UTF-16 code units";

const highlightsIn = (field: string) =>
  z
    .array(z.tuple([z.int().nonnegative(), z.int().positive()]))
    .meta({ description: `What was looked for: [from, to) in \`${field}\`, ${units}` });

/** A passage that a search found, as it is told. */
export const PassageHit = z
  .strictObject({
    passageId: z.uuid(),
    book: z.strictObject({ id: z.uuid(), title: z.string() }),
    chapter: z.strictObject({
      ...{ id: z.uuid(), number: z.int().positive(), title: z.string(), highlights: highlightsIn("title") },
      divisions: z
        .array(z.strictObject({ title: z.string(), highlights: highlightsIn("title") }))
        .meta({ description: "Around the chapter, such as parts, outermost first" }),
    }),
    passageNumber: z.int().positive().meta({ description: "From 1 within the chapter" }),
    position: z
      .int()
      .nonnegative()
      .meta({ description: `Where the passage begins in the chapter's text, ${units}` }),
    length: z
      .int()
      .positive()
      .meta({ description: `Of the passage, ${units}` }),
    snippet: z
      .strictObject({
        text: z.string().meta({ description: "Plain text, to be escaped wherever it is shown" }),
        position: z
          .int()
          .nonnegative()
          .meta({ description: `Where it begins in the chapter's text, ${units}` }),
        highlights: highlightsIn("text"),
      })
      .meta({
        id: "Snippet",
        description: "The stretch of some 240 characters that shows most of what was looked for",
      }),
    scores: z
      .strictObject({
        text: z.number().nullable().meta({ description: "How close together its words stand; null without them" }),
        vector: z
          .number()
          .nullable()
          .meta({ description: "How near its meaning is, at most 1; null if others are nearer" }),
        title: z.number().nullable().meta({
          description: "How much of its chapter's title was said, at most 1; null where another passage stands for it",
        }),
        fused: z.number().meta({ description: "What the list is sorted by: reciprocal rank fusion of all" }),
      })
      .meta({ id: "SearchScores" }),
  })
  .meta({
    id: "PassageHit",
    description: "A passage that was found",
    examples: [
      {
        passageId: "3f1c7c9e-3b0f-4a52-9d0f-6a5a3a1f7c11",
        book: { id: "8a4f7d0e-95cc-4d7e-b1c8-0a2f5de0a1b2", title: "Moby-Dick" },
        chapter: {
          ...{ id: "5b0d3c4e-7f6a-4e21-8c9d-1e2f3a4b5c6d", number: 42, title: "The Whiteness of the Whale" },
          highlights: [
            [4, 13],
            [21, 26],
          ],
          divisions: [],
        },
        ...{ passageNumber: 1, position: 0, length: 1013 },
        snippet: {
          text: "What the white whale was to Ahab, has been hinted; what, at times, he was to me, as yet remains unsaid.",
          position: 0,
          highlights: [[9, 20]],
        },
        scores: { text: 0.0321, vector: 0.4127, title: 1, fused: 0.082 },
      },
    ],
  });
export type PassageHit = z.infer<typeof PassageHit>;
