import * as z from "zod";
import { ContentType } from "../structure/structure.ts";

const fields = {
  id: z.uuid(),
  bookId: z.uuid(),
  number: z.int().min(1).meta({ description: "In reading order, front and back matter counted" }),
  title: z.string(),
  contentType: ContentType,
  path: z.array(z.string()).meta({ description: "Titles of the divisions around it, outermost first" }),
  words: z.int(),
  minutes: z.int().meta({ description: "Reading time at 230 words a minute" }),
  summary: z.string().nullable(),
};

const EXAMPLE = {
  id: "0198c2f4-7a1b-7d2e-8c3f-4a5b6c7d8e9f",
  bookId: "0198c2f4-6f0a-7c3e-9b1d-2a4f5e6d7c8b",
  number: 2,
  title: "The Second Lamp",
  contentType: "chapter",
  path: ["Part One"],
  words: 1_120,
  minutes: 5,
  summary: null,
} as const;

/** A chapter in the contents of its book. */
export const ListedChapter = z
  .strictObject(fields)
  .meta({ id: "ListedChapter", description: "A chapter without its text", examples: [EXAMPLE] });
export type ListedChapter = Readonly<z.infer<typeof ListedChapter>>;

/** A chapter with its text, or a part of it. */
export const Chapter = z
  .strictObject({
    ...fields,
    text: z.string().meta({
      description:
        "Plain text and never HTML, whatever it looks like. Paragraphs are parted by an empty line; verse keeps its lines",
    }),
    characters: z.int().meta({ description: "Length of the whole text in UTF-16 units, as JavaScript counts" }),
    from: z.int().meta({ description: "Where this text begins in it" }),
    to: z.int().meta({ description: "Where it ends" }),
    nextFrom: z.int().nullable().meta({ description: "The `from` with which it goes on, null at the end" }),
  })
  .meta({
    id: "Chapter",
    description: "A chapter with its text, or a part of it",
    examples: [{ ...EXAMPLE, text: "The lamp went out.", characters: 6_214, from: 0, to: 18, nextFrom: 18 }],
  });
export type Chapter = Readonly<z.infer<typeof Chapter>>;
