/** How the structure of a book can be found; the values of `book_structure.extraction_method`. */
export const EXTRACTION_METHODS = [
  "epub_nav",
  "epub_spine",
  "pdf_outline",
  "docx_headings",
  "markdown_headings",
  "heading_pattern",
  "model",
  "chunks",
] as const;
export type ExtractionMethod = (typeof EXTRACTION_METHODS)[number];

/** The values of `books.structure_type`. */
export const STRUCTURE_TYPES = [
  "linear",
  "flat",
  "hierarchical",
  "part",
  "book",
  "act",
  "canto",
  "tablet",
  "movement",
] as const;
export type StructureType = (typeof STRUCTURE_TYPES)[number];

export const BOOK_FORMATS = ["epub", "pdf", "docx", "markdown", "text"] as const;
export type BookFormat = (typeof BOOK_FORMATS)[number];

export const CONTENT_TYPES = ["chapter", "front_matter", "back_matter"] as const;
export type ContentType = (typeof CONTENT_TYPES)[number];

/** What divisions of a book call themselves. `section` is one that does not say. */
export const DIVISION_KINDS = [
  "volume",
  "part",
  "book",
  "act",
  "movement",
  "canto",
  "tablet",
  "chapter",
  "letter",
  "stave",
  "scene",
  "section",
] as const;
export type DivisionKind = (typeof DIVISION_KINDS)[number];

/** A division in `book_structure.structure_data`. One without a chapter number only groups others. */
export interface StructureNode {
  readonly title: string;
  readonly kind: DivisionKind;
  readonly chapterNumber?: number;
  readonly children: readonly StructureNode[];
}

export interface ChapterText {
  /** From 1, in reading order, front and back matter counted. */
  readonly number: number;
  readonly title: string;
  readonly contentType: ContentType;
  /** Titles of the divisions around it, outermost first, such as `["Part One"]`. */
  readonly path: readonly string[];
  /** Never empty. Verse keeps its lines, parted by "\n"; a change of scene is the paragraph `* * *`. */
  readonly paragraphs: readonly string[];
  readonly words: number;
}

/** Something of the file that is in no chapter, and why. */
export interface LeftOut {
  readonly what: string;
  readonly reason: string;
  readonly characters: number;
}

export interface Cover {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** All that was read from a book's file. */
export interface BookText {
  readonly format: BookFormat;
  /** As the book declares it, or made from the file's name; `null` without either. */
  readonly title: string | null;
  readonly author: string | null;
  /** BCP 47 tag that the file declares; nobody has looked at the text yet. */
  readonly language: string | null;
  readonly cover?: Cover;
  readonly method: ExtractionMethod;
  /** How sure the structure is, 0 to 1. */
  readonly confidence: number;
  readonly structureType: StructureType;
  readonly structure: readonly StructureNode[];
  readonly chapters: readonly ChapterText[];
  readonly leftOut: readonly LeftOut[];
  /** Where no pattern shows chapters: the lines among which a model may find their headings. */
  readonly loneLines?: LoneLines;
}

export interface LoneLines {
  /** Words of the text in which they stand: the whole, without what an edition puts around it. */
  readonly words: number;
  /** In reading order. */
  readonly lines: readonly LoneLine[];
}

/** A short line with nothing beside it. Nothing tells whether it is a heading but what it says and where it stands. */
export interface LoneLine {
  /** Index of its block in the document. */
  readonly at: number;
  readonly text: string;
  /** Words of the text before it. */
  readonly position: number;
  /** The end of the paragraph above and the beginning of the one below; empty at the ends of the text. */
  readonly before: string;
  readonly after: string;
}

/** A paragraph that stands for a change of scene, however the book prints it. */
export const SCENE_BREAK = "* * *";
