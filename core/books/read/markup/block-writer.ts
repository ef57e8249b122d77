import { problem } from "#core/http/errors.ts";
import { SCENE_BREAK } from "../book-text.ts";
import { cleanText, markSceneBreak } from "../clean-text.ts";
import { readHeading } from "../outline/read-heading.ts";
import type { Block } from "../source-document.ts";
import { commonLook, isPlain } from "./describe-look.ts";

/** A hundred times as many as a long novel has. */
const MOST_BLOCKS = 1_000_000;

/** A link with no more than a number of a section or a page beside it. */
const MOSTLY = 0.8;

/** Gathers running text into blocks. What it does takes no longer in a long block than in a short one. */
export class BlockWriter {
  readonly blocks: Block[] = [];
  /** Level of the heading that is being written. */
  headingLevel: number | undefined;
  matter: Block["matter"];
  /** Indexes of blocks that are nothing but links to other places in the book. */
  readonly links = new Set<number>();
  /** Characters of the block so far that stand in such links. */
  #linked = 0;
  /** The block so far. No part ends with a space; that is written with what follows. */
  readonly #parts: string[] = [];
  #spaceBefore = false;
  #look: string | undefined;

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

  /** Notes how the text that is written next looks. */
  dress(look: string): void {
    this.#look = this.#look === undefined ? look : commonLook(this.#look, look);
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

  /** The last words before a mark. */
  before(mark: number): string {
    return this.#parts
      .slice(Math.max(0, mark - 2), mark)
      .join("")
      .slice(-20);
  }

  /** Notes that the text from a mark on is a link to another place in the book. */
  link(mark: number): void {
    this.#linked += this.since(mark).trim().length;
  }

  /** Takes back the text from a mark on, and the space before it. */
  cut(mark: number): void {
    this.#parts.length = mark;
    this.#spaceBefore = false;
  }

  /** Takes back the text from a mark on, and leaves the space where it stood. */
  cutInside(mark: number): void {
    const hadSpace = this.#parts[mark] === " ";
    this.cut(mark);
    this.#spaceBefore = hadSpace;
  }

  /** Ends a block. Empty lines in it part it into several; an empty block is none. */
  end(): void {
    const text = cleanText(this.#parts.join(""));
    const isLink = this.#linked > text.length * MOSTLY;
    this.#parts.length = 0;
    this.#spaceBefore = false;
    this.#linked = 0;
    const look = this.#look;
    this.#look = undefined;
    if (text === "") return;
    const { headingLevel } = this;
    if (isLink && headingLevel === undefined) this.links.add(this.at);
    if (headingLevel !== undefined) {
      this.#push({ text: joinHeading(text.split(/\n+/)), headingLevel });
    } else {
      for (const paragraph of text.split(/\n{2,}/))
        this.#push({ text: markSceneBreak(paragraph), ...(look && !isPlain(look) ? { look } : {}) });
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
