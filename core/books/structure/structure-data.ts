import * as z from "zod";
import type { DivisionKind as DivisionKindName } from "../read/book-text.ts";
import { ContentType, DivisionKind } from "./structure.ts";

/** A division as `structure_data` keeps it. One without a chapter number only holds others. */
interface KeptNode {
  title: string;
  kind: DivisionKindName;
  chapterNumber?: number | undefined;
  children: KeptNode[];
}
const KeptNode: z.ZodType<KeptNode> = z.object({
  title: z.string(),
  kind: DivisionKind,
  chapterNumber: z.int().optional(),
  get children() {
    return z.array(KeptNode);
  },
});

/** Something that is in no chapter. Where a person left it out, its text is kept under an id, so that it can come back. */
export const KeptLeftOut = z.object({
  what: z.string(),
  reason: z.string(),
  characters: z.number(),
  id: z.uuid().optional(),
  paragraphs: z.array(z.string()).optional(),
});
export type KeptLeftOut = Readonly<z.infer<typeof KeptLeftOut>>;

/** A run of paragraphs of a text, from 1, both ends included. `text` is the id of a chapter or of what was left out. */
export const Range = z.object({ text: z.uuid(), from: z.int(), to: z.int() });
export type Range = Readonly<z.infer<typeof Range>>;

/** A division of a draft: a chapter where it has ranges. */
export interface DraftDivision {
  title: string;
  kind: DivisionKindName;
  contentType: z.infer<typeof ContentType>;
  ranges: Range[];
  children: DraftDivision[];
}
const DraftDivision: z.ZodType<DraftDivision> = z.object({
  title: z.string(),
  kind: DivisionKind,
  contentType: ContentType,
  ranges: z.array(Range),
  get children() {
    return z.array(DraftDivision);
  },
});

/** A structure as a person wants it, checked against the texts of the book: each paragraph is in it once. */
export const Draft = z.object({
  divisions: z.array(DraftDivision),
  leftOut: z.array(z.object({ what: z.string(), ranges: z.array(Range) })),
});
export type Draft = Readonly<z.infer<typeof Draft>>;

/** What `book_structure.structure_data` holds. */
export const StructureData = z.looseObject({
  tree: z.array(KeptNode).default([]),
  confidence: z.number().nullish(),
  leftOut: z.array(KeptLeftOut).default([]),
  /** What a person wants and has not confirmed yet. */
  draft: Draft.optional(),
});
export type StructureData = Readonly<z.infer<typeof StructureData>>;
