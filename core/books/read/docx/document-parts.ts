/** A stretch of the document's XML, in characters: `start` is in it, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A paragraph as it stands in the document's XML. */
export interface Paragraph extends Span {
  /** Behind the tag that begins it. */
  readonly tagEnd: number;
  /** Behind its properties. */
  readonly contentAt: number;
  readonly styleId?: string;
  /** As Word writes it: 0 is the outermost level, 9 is body text. */
  readonly outlineLevel?: number;
  /** Number of the list in which it stands itself, `0` for none whatever its style says. */
  readonly list?: string;
  readonly listLevel?: number;
  /** Whether it has a line above or below; an empty one is nothing else. */
  readonly isRuled?: boolean;
  /** How its lines stand, such as `center`. */
  readonly align?: string;
  /** What all of its text has in common beside bold and italics: size and capitals; empty if nothing. */
  readonly lettering?: string;
  readonly text: string;
}

/** What is to be put in the place of a stretch of the XML; nothing, to take it out. */
export interface Edit extends Span {
  readonly put: string;
}

/** What was found in the XML of a document. */
export interface Scan {
  /** The tags that begin the document and its body. */
  readonly opening: string;
  /** The tags that end them. */
  readonly closing: string;
  /** The children of the body, in their order. */
  readonly children: readonly Span[];
  /** All paragraphs, those in tables and text boxes among them, in the order in which they begin. */
  readonly paragraphs: readonly Paragraph[];
  /** Those of a table of contents that a word processor made. */
  readonly contents: ReadonlySet<Paragraph>;
  /** What is to be changed before the text is read. */
  readonly edits: readonly Edit[];
  /** Text that no reader of the document sees. */
  readonly hidden: readonly string[];
  /** Ids of the relationships of other documents that are taken in whole. */
  readonly chunks: readonly string[];
}

export type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
export type Attributes = Readonly<Record<string, string>>;

/** An element that is open. */
export interface OpenElement extends Span {
  readonly name: string;
  /** Whether its tags alone are taken out. */
  isUnwrapped: boolean;
  /** Of a run: its text, and whether nobody sees it or it is the mark of a note that its author chose. */
  text: string;
  isHidden: boolean;
  isMark: boolean;
  lettering: string;
}
