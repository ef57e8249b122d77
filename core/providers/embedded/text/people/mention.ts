import type { Gender } from "#core/providers/vocabulary.ts";

/** A place in a paragraph where somebody is spoken of. */
export interface Mention {
  /**
   * `name` Mira, Mr. Crake · `role` the curate, my brother · `anyone` the woman, an old man · `kin` his wife, her
   * father · `pronoun` he, her · `teller` I, my.
   */
  readonly kind: "name" | "role" | "anyone" | "kin" | "pronoun" | "teller";
  /** The name without its epithets; a role as "the curate"; a noun for anyone, or a pronoun, as it stands in lower case. */
  readonly key: string;
  /** Indexes of its first token and of the one after its last. */
  readonly from: number;
  readonly to: number;
  readonly spoken: boolean;
  /** "Mira's", "his": it owns something that is spoken of. */
  readonly possessive: boolean;
  /** "a woman": whom the reader has not met. */
  readonly indefinite: boolean;
  readonly gender: Gender;
  /** Of kin, whose they are: "his wife" has a male owner. */
  readonly ownerGender: Gender;
  /** Adjectives that stand before the noun. */
  readonly adjectives: readonly string[];
}

/** What a chapter's words tell of which of them are names. */
export interface Vocabulary {
  readonly lowerCase: ReadonlySet<string>;
  /** Words that have a capital letter within a sentence. */
  readonly capitals: ReadonlySet<string>;
  readonly isEnglish: boolean;
}

/** What was read at a token: where to go on, and the mention if there is one. */
export type Found = { readonly next: number; readonly mention?: Omit<Mention, "spoken"> };
