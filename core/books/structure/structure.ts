import * as z from "zod";
import { asOneLine } from "#core/one-line.ts";
import { CONTENT_TYPES, DIVISION_KINDS, EXTRACTION_METHODS } from "../read/book-text.ts";
import { LONGEST_TITLE } from "../read/longest-title.ts";

export const DivisionKind = z
  .enum(DIVISION_KINDS)
  .meta({ id: "DivisionKind", description: "What it calls itself; `section` where it does not say" });

export const ContentType = z
  .enum(CONTENT_TYPES)
  .meta({ id: "ContentType", description: "The text proper, or what stands before or after it" });

export const ExtractionMethod = z.enum(EXTRACTION_METHODS).meta({
  id: "ExtractionMethod",
  description:
    "How it was found: by the file's own contents or headings, by lines that look like headings, by a text model that picked such lines, or, with `chunks`, cut into sections of about 3,000 words",
});

const Paragraph = z.int().positive();
const LAST = "The last one that counts, included; left out: to the end";
const PARAGRAPHS = {
  fromParagraph: Paragraph.optional().meta({
    description: "The first one that counts, from 1; left out: from the start",
  }),
  toParagraph: Paragraph.optional().meta({ description: LAST }),
};

/** Paragraphs that make up a division, or a part of one. */
export const Source = z
  .union(
    [
      z.strictObject({
        chapter: z
          .union([z.uuid(), z.int().positive()])
          .meta({ description: "A chapter as it is now: its id or number" }),
        ...PARAGRAPHS,
      }),
      z.strictObject({
        leftOut: z.uuid().meta({ description: "What was left out before, to take it back" }),
        ...PARAGRAPHS,
      }),
    ],
    { error: "It has to name a `chapter` by its id or number, or what was `leftOut` by its id" },
  )
  .meta({
    id: "DivisionSource",
    description: "A run of paragraphs, both ends included, of a chapter as it is now or of what was left out before",
    examples: [{ chapter: 3, fromParagraph: 1, toParagraph: 12 }],
  });
export type Source = z.infer<typeof Source>;

/** Made one line and not refused: a title of the file, as it was read, is sent back like any other. */
const Title = z.string().overwrite(asOneLine).trim().min(1).max(LONGEST_TITLE);
const Count = z.int().nonnegative();

const DIVISION = {
  title: "Part One",
  kind: "part",
  contentType: null,
  chapterNumber: null,
  chapterId: null,
  words: 0,
  paragraphs: 0,
  firstWords: "",
  sources: [],
} as const;
const CHAPTER = {
  title: "I. Down the Rabbit-Hole",
  kind: "chapter",
  contentType: "chapter",
  chapterNumber: 1,
  chapterId: "0198c2f4-6f0a-7c3e-9b1d-2a4f5e6d7c8b",
  words: 2184,
  paragraphs: 41,
  firstWords: "Alice was beginning to get very tired of sitting by her sister on the bank",
  sources: [{ chapter: "0198c2f4-6f0a-7c3e-9b1d-2a4f5e6d7c8b" }],
  children: [],
} as const;

/** A division of a book as it is told. */
export const Division = z
  .strictObject({
    title: z.string(),
    kind: DivisionKind,
    contentType: ContentType.nullable().meta({ description: "null for one without text of its own" }),
    chapterNumber: z.int().nullable().meta({
      description: "The chapter that it is or will be, from 1 in reading order; null for one that only holds others",
    }),
    chapterId: z.uuid().nullable().meta({ description: "null also where confirming makes a new chapter of it" }),
    words: Count.meta({ description: "Of its own text, without what it holds" }),
    paragraphs: Count,
    firstWords: z.string().meta({ description: "How its text begins" }),
    sources: z.array(Source),
    get children() {
      return z.array(Division);
    },
  })
  .meta({
    id: "Division",
    description: "A division of a book: a chapter where it has text, a part of the book where it only holds others",
    examples: [{ ...DIVISION, children: [CHAPTER] }],
  });
export type Division = Readonly<z.infer<typeof Division>>;

const LEFT_OUT = {
  what: "Full Licence",
  reason: "You leave it out.",
  characters: 18_402,
  firstWords: "To protect the mission of promoting the free distribution of",
  sources: [{ chapter: "0198c2f4-7a11-7d2e-8a3c-1f2e3d4c5b6a" }],
};

/** Something that is in no chapter. */
export const LeftOutPart = z
  .strictObject({
    what: z.string(),
    reason: z.string(),
    characters: Count,
    firstWords: z.string(),
    sources: z.array(Source).meta({ description: "Where its text is kept; empty for what has no text" }),
  })
  .meta({ id: "LeftOutPart", description: "Something of the book that is in no chapter", examples: [LEFT_OUT] });
export type LeftOutPart = Readonly<z.infer<typeof LeftOutPart>>;

/** The structure of a book as it is told. */
export const Structure = z
  .strictObject({
    bookId: z.uuid(),
    state: z.enum(["proposed", "draft", "confirmed"]).meta({
      description: "As it was found in the file, as a person wants it but has not confirmed, or as they confirmed it",
    }),
    extractionMethod: ExtractionMethod,
    confidence: z.number().min(0).max(1).nullable().meta({ description: "How sure that is" }),
    confirmedAt: z.iso.datetime().nullable(),
    divisions: z.array(Division),
    leftOut: z.array(LeftOutPart),
  })
  .meta({ id: "Structure", description: "The divisions of a book in reading order, and what is in none of them" });
export type Structure = Readonly<z.infer<typeof Structure>>;

/** What a GET tells and a PUT may bring along, so that the one can be changed and sent back as the other. */
const told = z.unknown().optional().meta({ description: "As it was read. It is not looked at." });

const WISH = {
  title: "Part One",
  kind: "part",
  children: [
    { title: "I. The Sea", kind: "chapter", sources: [{ chapter: 1 }, { chapter: 2, toParagraph: 9 }] },
    { title: "II. The Chase", kind: "chapter", sources: [{ chapter: 2, fromParagraph: 10 }] },
  ],
} as const;
const LEFT_OUT_WISH = { sources: [{ chapter: 3 }] };

/** A division as a person wants it. */
export const DivisionWish = z
  .strictObject({
    title: Title,
    kind: DivisionKind.optional().meta({ description: "`section` where it is left out" }),
    contentType: ContentType.nullish().meta({ description: "`chapter` where it is left out" }),
    sources: z.array(Source).optional().meta({ description: "Its text, in this order. Several are joined." }),
    chapterNumber: told,
    chapterId: told,
    words: told,
    paragraphs: told,
    firstWords: told,
    get children() {
      return z.array(DivisionWish).optional();
    },
  })
  .meta({
    id: "DivisionWish",
    description: "A division as it shall be: with text it is a chapter; without, it holds others",
    examples: [WISH],
  });
export type DivisionWish = Readonly<z.infer<typeof DivisionWish>>;

const LeftOutWish = z
  .strictObject({
    what: Title.optional().meta({ description: "What to call it; the title of its chapter where it is left out" }),
    sources: z.array(Source),
    ...{ reason: told, characters: told, firstWords: told },
  })
  .meta({
    id: "LeftOutWish",
    description: "Text that shall be in no chapter",
    examples: [LEFT_OUT_WISH],
  });

/** A whole structure as a person wants it. */
export const StructureWish = z
  .strictObject({
    divisions: z.array(DivisionWish).min(1),
    leftOut: z.array(LeftOutWish).optional(),
    ...{ bookId: told, state: told, extractionMethod: told, confidence: told, confirmedAt: told },
  })
  .meta({
    id: "StructureWish",
    description: "The divisions of a book as they shall be, in reading order, and what shall be in none of them",
    examples: [{ divisions: [WISH], leftOut: [LEFT_OUT_WISH] }],
  });
export type StructureWish = Readonly<z.infer<typeof StructureWish>>;
