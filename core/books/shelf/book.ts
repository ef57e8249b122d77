import * as z from "zod";
import { BOOK_FORMATS, STRUCTURE_TYPES } from "../read/book-text.ts";
import { ExtractionMethod } from "../structure/structure.ts";
import { BookStatus, BookType } from "./book-fields.ts";

const Progress = z
  .strictObject({
    stage: z.enum(["waiting", "reading", "embedding", "ready", "failed"]),
    percent: z.int().min(0).max(100),
    chapters: z.int().meta({ description: "How many were found" }),
    chaptersDone: z.int().meta({ description: "How many of them can be searched" }),
  })
  .meta({ id: "BookProgress", description: "How far it is, counted from what is done" });

/** Why a book could not be read, in a sentence that says what to do. */
const Reason = z
  .strictObject({
    type: z.string().meta({ description: "Where it is explained" }),
    code: z.string(),
    detail: z.string().meta({ description: "What is wrong, and what to do" }),
  })
  .meta({ id: "BookProblem", description: "Why it could not be read the last time" });

const LeftOut = z
  .strictObject({ what: z.string(), reason: z.string(), characters: z.int() })
  .meta({ id: "LeftOut", description: "Something of the file that is in no chapter, and why" });

const fields = {
  id: z.uuid(),
  title: z.string(),
  description: z.string().nullable(),
  bookType: BookType,
  author: z.string().nullable(),
  language: z.string().nullable().meta({ description: "BCP 47 tag; null while nobody knows" }),
  format: z.enum(BOOK_FORMATS).nullable().meta({ description: "Of the file, by its bytes" }),
  status: BookStatus,
  progress: Progress,
  problem: Reason.nullable(),
  duplicateOf: z.uuid().nullable().meta({ description: "The book that this file is already, where it is one" }),
  structureType: z.enum(STRUCTURE_TYPES).nullable().meta({
    description:
      "How it is divided: by what its outer divisions call themselves, else `hierarchical` where some hold others, `flat` where it was only cut into sections, and `linear` for one chapter after another",
  }),
  chapterCount: z.int().meta({ description: "Front and back matter counted" }),
  words: z.int().meta({ description: "Without front and back matter" }),
  readingMinutes: z.int().meta({ description: "At 230 words a minute, without front and back matter" }),
  coverVersion: z.string().nullable().meta({
    description: "Another one for each cover, null without one. Where it is, `/v1/books/{bookId}/cover` tells",
  }),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
};

const EXAMPLE = {
  id: "0198c2f4-6f0a-7c3e-9b1d-2a4f5e6d7c8b",
  title: "The Lamplighter's Map",
  description: null,
  bookType: "entertainment",
  author: "Ada Lovelace",
  language: "en",
  format: "epub",
  status: "ready",
  progress: { stage: "ready", percent: 100, chapters: 9, chaptersDone: 9 },
  problem: null,
  duplicateOf: null,
  structureType: "linear",
  chapterCount: 9,
  words: 8_100,
  readingMinutes: 36,
  coverVersion: "9f86d081884c7d65",
  createdAt: "2026-11-24T12:00:00.000Z",
  updatedAt: "2026-11-24T12:01:00.000Z",
} as const;

/** Where a cover can be read for a while. */
export const Cover = z
  .strictObject({ url: z.url(), expiresAt: z.iso.datetime() })
  .meta({ id: "Cover", description: "Where the cover can be read for a while" });
export type Cover = Readonly<z.infer<typeof Cover>>;

/** A book on the shelf. */
export const ShelvedBook = z
  .strictObject({ ...fields, cover: Cover.nullable() })
  .meta({ id: "ShelvedBook", description: "A book in a list", examples: [{ ...EXAMPLE, cover: null }] });
export type ShelvedBook = Readonly<z.infer<typeof ShelvedBook>>;

/** A book by itself. It has no signed address in it, which would be another one each time: its ETag stands for it. */
export const Book = z
  .strictObject({
    ...fields,
    structure: z
      .strictObject({
        extractionMethod: ExtractionMethod,
        confidence: z.number().nullable().meta({ description: "How sure that is, 0 to 1" }),
        confirmedAt: z.iso.datetime().nullable().meta({ description: "When a person said that it is right" }),
      })
      .nullable(),
    leftOut: z.array(LeftOut),
  })
  .meta({
    id: "Book",
    description: "A book by itself",
    examples: [
      {
        ...EXAMPLE,
        structure: { extractionMethod: "epub_nav", confidence: 0.98, confirmedAt: null },
        leftOut: [{ what: "nav.xhtml", reason: "the table of contents", characters: 312 }],
      },
    ],
  });
export type Book = Readonly<z.infer<typeof Book>>;
