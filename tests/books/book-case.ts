/** A chapter as it is to be found. */
export interface ExpectedChapter {
  /** The whole of its first paragraph. */
  readonly begins: string;
  readonly title: string;
  /** Titles of the divisions around it, outermost first. */
  readonly path: readonly string[];
  readonly contentType: "chapter" | "front_matter" | "back_matter";
}

/** A book file of which it is known where its chapters begin. */
export interface BookCase {
  readonly name: string;
  readonly format: "epub" | "text" | "markdown" | "pdf" | "docx";
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  readonly expected: readonly ExpectedChapter[];
  /** Every paragraph that must come into exactly one chapter, in reading order. */
  readonly paragraphs: readonly string[];
  /** Whether only chapters of the story are measured, no front and back matter. */
  readonly storyOnly?: boolean;
}
