import { problem } from "#core/http/errors.ts";
import { SCENE_BREAK } from "../book-text.ts";
import { cleanText, markSceneBreak } from "../clean-text.ts";
import { readHeading } from "../outline/read-heading.ts";
import type { Block } from "../source-document.ts";

/** A hundred times as many as a long novel has. */
const MOST_BLOCKS = 1_000_000;

/** Gathers running text into blocks. What it does takes no longer in a long block than in a short one. */
export class BlockWriter {
  readonly blocks: Block[] = [];
  /** Level of the heading that is being written. */
  headingLevel: number | undefined;
  matter: Block["matter"];
  /** The block so far. No part ends with a space; that is written with what follows. */
  readonly #parts: string[] = [];
  #spaceBefore = false;

  /** Index of the block that the next text comes into. */
  get at(): number {
    return this.blocks.length;
  }

  /** A place in the block, to read or cut it from there. */
  get mark(): number {
    return this.#parts.length;
  }

  get isBlank(): boolean {
    return this.#parts.every((part) => part === "\n");
  }

  /** Whether the next text stands directly behind a word or its punctuation. */
  get endsInWord(): boolean {
    return this.#parts.length > 0 && !this.#spaceBefore && this.#parts.at(-1) !== "\n";
  }

  /** Adds text in which every run of spaces and line breaks is a space. */
  write(text: string): void {
    const words = text.trim();
    if (/^\s/.test(text)) this.#spaceBefore = true;
    if (words === "") return;
    this.#add(words.replaceAll(/\s+/g, " "));
    this.#spaceBefore = /\s$/.test(text);
  }

  /** Adds text that keeps its line breaks. */
  writeLines(text: string): void {
    this.#parts.push(text);
  }

  breakLine(): void {
    this.#parts.push("\n");
  }

  /** Parts what follows from the table cell before. */
  breakCell(): void {
    const last = this.#parts.at(-1);
    if (last !== undefined && !/[\p{P}\n]$/u.test(last)) this.#parts.push(",");
    this.#spaceBefore = true;
  }

  /** The text from a mark on. */
  since(mark: number): string {
    return this.#parts.slice(mark).join("");
  }

  /** Takes back the text from a mark on, and the space before it. */
  cut(mark: number): void {
    this.#parts.length = mark;
    this.#spaceBefore = false;
  }

  /** Ends a block. Empty lines in it part it into several; an empty block is none. */
  end(): void {
    const text = cleanText(this.#parts.join(""));
    this.#parts.length = 0;
    this.#spaceBefore = false;
    if (text === "") return;
    const { headingLevel } = this;
    if (headingLevel !== undefined) {
      this.#push({ text: joinHeading(text.split(/\n+/)), headingLevel });
    } else {
      for (const paragraph of text.split(/\n{2,}/)) this.#push({ text: markSceneBreak(paragraph) });
    }
  }

  breakScene(): void {
    this.end();
    this.#push({ text: SCENE_BREAK });
  }

  #add(words: string): void {
    if (this.#spaceBefore && this.#parts.length > 0) this.#parts.push(" ");
    this.#parts.push(words);
  }

  #push(block: Block): void {
    if (this.blocks.length === MOST_BLOCKS) {
      throw problem("book-too-large", { reason: "it has more than a million paragraphs" });
    }
    this.blocks.push(this.matter ? { ...block, matter: this.matter } : block);
  }
}

/** A heading over several lines on one: `CHAPTER I` and `Loomings` become `CHAPTER I: Loomings`. */
function joinHeading([first = "", ...rest]: readonly string[]): string {
  const isBare = rest.length > 0 && readHeading(first)?.title === "" && !/\p{P}$/u.test(first);
  return [isBare ? `${first}:` : first, ...rest].join(" ");
}
