import type { BookFormat, ContentType, Cover, DivisionKind, ExtractionMethod, LeftOut } from "./book-text.ts";

/** A heading or a paragraph, as a reader found it. */
export interface Block {
  readonly text: string;
  /** 1 to 6, where the file itself marks the block as a heading. */
  readonly headingLevel?: number;
  /** Where the file itself says that this is no part of the story. */
  readonly matter?: Exclude<ContentType, "chapter">;
  /** How the file sets it, if it is not as plain as can be: blocks of one look are set alike. */
  readonly look?: string;
}

/** The place where a division of the book begins. */
export interface Mark {
  /** Index of its first block, the heading included. */
  readonly at: number;
  /** Empty if it is to be taken from the headings at that place. */
  readonly title: string;
  /** Depth, 1 for the outermost. */
  readonly level: number;
  readonly kind?: DivisionKind;
  readonly matter?: Exclude<ContentType, "chapter">;
  /** Blocks at its start that say its title; the headings there if it is not given. */
  readonly titleBlocks?: number;
}

/** What a reader makes of a file: its text in reading order and what the file tells about itself. */
export interface SourceDocument {
  readonly format: BookFormat;
  readonly title: string | null;
  readonly author: string | null;
  readonly language: string | null;
  readonly cover?: Cover;
  readonly blocks: readonly Block[];
  /** The file's own table of contents; empty if it has none. */
  readonly contents: readonly Mark[];
  /** Where each page (a file of the EPUB's spine) begins; empty for formats without pages. */
  readonly pages: readonly Mark[];
  readonly leftOut: readonly LeftOut[];
}

/** Where the divisions of a book begin, as one rung of the ladder found it. */
export interface Outline {
  readonly marks: readonly Mark[];
  /** 0 to 1. */
  readonly confidence: number;
  /** The blocks that `marks` refer to, if the rung had to cut the document's. */
  readonly blocks?: readonly Block[];
}

/** The headings that a model picked from a document's lines: see `loneLines` of `BookText`. */
export interface PickedHeadings {
  /** In reading order. */
  readonly headings: readonly {
    /** Index of its first block. */
    readonly at: number;
    /** How many blocks say it: a numeral and its title, a title and what stands below it. */
    readonly blocks: number;
    /** Depth, 1 for the outermost. */
    readonly level: number;
  }[];
  /** 0 to 1. */
  readonly confidence: number;
}

/** One way to find the structure of a book. The first rung that gives an outline is taken. */
export interface Rung {
  readonly method: ExtractionMethod;
  /** @param picked the headings that a model picked, if one was asked. */
  readonly find: (document: SourceDocument, picked?: PickedHeadings) => Outline | undefined;
}
