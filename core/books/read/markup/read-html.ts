import type { ContentType } from "../book-text.ts";
import { cleanText } from "../clean-text.ts";
import { matterOfSemantics } from "../outline/matter.ts";
import type { Block } from "../source-document.ts";
import { BlockWriter } from "./block-writer.ts";
import { lookOfBlock, lookWithin } from "./describe-look.ts";
import {
  type Aside,
  asideOfSemantics,
  BLOCKS,
  headingLevelOf,
  isLineOfVerse,
  isNoteBox,
  isPageNumber,
  mayBePageNumber,
  SCENE_BREAK_CLASS,
  UNREAD,
} from "./elements.ts";
import { isNoteMark, isRaisedMark } from "./note-marks.ts";
import { type MarkupEvents, parseMarkup } from "./parse-markup.ts";
import { bracketed, signBefore } from "./write-signs.ts";

const DEEPEST_HEADING = 6;

/** A reference to the network, a mail or a call. */
const LEADS_OUT = /^[a-z][a-z\d+.-]+:/i;

/** The text of one HTML file. */
export interface Page {
  readonly blocks: readonly Block[];
  /** Index of the block that each id of the file stands in or before. */
  readonly anchors: ReadonlyMap<string, number>;
  /** Indexes of blocks that are nothing but links to other places in the book. */
  readonly links: ReadonlySet<number>;
  /** Texts of footnotes, which are no part of `blocks`. */
  readonly notes: readonly string[];
  /** Words in drawings, which are no part of `blocks` either. */
  readonly drawn: readonly string[];
  /** Reference to the first picture of the file, as it stands there. */
  readonly firstImage?: string;
}

/**
 * Reads the paragraphs, headings and breaks of an HTML file: one block for each, verse with its lines. Scripts,
 * styles, navigation, page numbers and marks of notes are left out.
 *
 * @throws `book-unsafe` as {@link parseMarkup} does.
 */
export function readHtml(html: string): Page {
  const reader = new PageReader();
  parseMarkup(html, "html", reader);
  return reader.end();
}

type Attributes = Readonly<Record<string, string>>;

/** An element that is open, and what its end must know. */
interface OpenElement {
  readonly name: string;
  readonly className: string;
  /** Of it or of the nearest around it. */
  readonly matter: ContentType | undefined;
  readonly headingLevel: number | undefined;
  /** Where its text begins: the block, and the mark in it. */
  readonly at: number;
  readonly start: number;
  /** Whether it is a link to a place on a page, and how it stands. */
  readonly link: { isRaised: boolean; readonly isGlued: boolean } | undefined;
  readonly leadsInside: boolean;
  readonly look: string;
  /** Elements in it so far. */
  children: number;
  /** Whether it is a part of a formula that is written on one line. */
  readonly isPart: boolean;
}

class PageReader implements MarkupEvents {
  readonly #writer = new BlockWriter();
  readonly #anchors = new Map<string, number>();
  readonly #notes: string[] = [];
  readonly #drawn: string[] = [];
  readonly #open: OpenElement[] = [];
  #firstImage: string | undefined;
  /** What the picture in a heading stands for, in case that the heading has no text. */
  #headingAlt = "";
  #preformatted = 0;
  /** Paragraphs so far of the table's cell that is open. A cell of one is a part of its row's line. */
  #cellParagraphs = 0;
  /** Depth inside of an element that is left out, and the text so far if that is a note. */
  #unread = 0;
  #note: string | undefined;
  #drawing: string | undefined;

  open(name: string, attributes: Attributes): void {
    const semantics = `${attributes["epub:type"] ?? ""} ${attributes.role ?? ""}`;
    const className = attributes.class ?? "";
    const aside = asideOf(name, attributes, semantics);
    if (this.#unread === 0 && isBlock(name)) this.#beginBlock(name, className);
    this.#noteAnchors(name, attributes);
    if (name === "img" || name === "image") this.#firstImage ??= attributes.src ?? attributes["xlink:href"];
    if (this.#unread > 0 || aside) {
      if (aside === "note" || (this.#note !== undefined && (name === "li" || name === "dt"))) this.#beginNote();
      if (name === "svg") this.#drawing ??= "";
      // Without the space before a mark, so that the full stop behind it follows the word.
      if (aside === "mark" && this.#unread === 0) this.#writer.cut(this.#writer.mark);
      this.#unread++;
      return;
    }
    const around = this.#open.at(-1);
    const sign = signBefore(around?.name, around ? around.children++ : 0);
    if (sign) this.#writer.write(sign);
    this.#open.push({
      name,
      className,
      matter: matterOfSemantics(semantics) ?? around?.matter,
      headingLevel: headingLevelOf(name) ?? around?.headingLevel ?? this.#levelInGroup(name, around),
      at: this.#writer.at,
      start: this.#writer.mark,
      link: name === "a" && attributes.href?.includes("#") ? this.#describeLink() : undefined,
      leadsInside: name === "a" && attributes.href !== undefined && !LEADS_OUT.test(attributes.href),
      look: lookOf(name, attributes, around?.look ?? ""),
      children: 0,
      isPart: sign !== undefined,
    });
    this.#setContext();
    this.#writeElement(name, attributes);
  }

  text(text: string): void {
    if (this.#note !== undefined) this.#note += text;
    if (this.#drawing !== undefined) this.#drawing += `${text} `;
    if (this.#unread > 0) return;
    if (/\S/.test(text)) this.#writer.dress(this.#open.at(-1)?.look ?? "");
    if (this.#preformatted > 0) this.#writer.writeLines(text);
    else this.#writer.write(text);
  }

  close(name: string): void {
    if (this.#unread > 0) {
      this.#unread--;
      if (this.#unread === 0) this.#endNote();
      return;
    }
    const closed = this.#open.at(-1);
    if (!closed) return;
    if (closed.link) this.#closeLink(closed, closed.link);
    this.#closeInline(closed);
    if (name === "q") this.#writer.write("”");
    if (name === "pre") this.#preformatted--;
    if (isBlock(name)) this.#endBlock(closed);
    if (isCell(name) && this.#cellParagraphs > 1) this.#writer.end();
    this.#open.pop();
    this.#setContext();
  }

  end(): Page {
    this.#writer.end();
    return {
      blocks: this.#writer.blocks,
      anchors: this.#anchors,
      links: this.#writer.links,
      notes: this.#notes,
      drawn: this.#drawn,
      ...(this.#firstImage ? { firstImage: this.#firstImage } : {}),
    };
  }

  /** Blocks in a heading are lines of it. */
  #beginBlock(name: string, className: string): void {
    const around = this.#open.at(-1);
    if (around && isLineOfVerse(className, around.className)) return;
    if (this.#writer.headingLevel !== undefined && headingLevelOf(name) === undefined) this.#writer.breakLine();
    else if (isParagraphOfCell(name, around) && this.#cellParagraphs++ === 0) this.#writer.write(" ");
    else this.#writer.end();
  }

  #endBlock(closed: OpenElement): void {
    const isEmpty = this.#writer.isBlank && this.#writer.at === closed.at;
    if (headingLevelOf(closed.name) !== undefined) {
      if (isEmpty) this.#writer.write(this.#headingAlt);
      this.#headingAlt = "";
      this.#writer.end();
    } else if (closed.headingLevel !== undefined && this.#open.at(-2)?.name !== "hgroup") {
      this.#writer.breakLine();
    } else if (isLineOfVerse(closed.className, this.#open.at(-2)?.className ?? "")) {
      this.#writer.breakLine();
    } else if (isParagraphOfCell(closed.name, this.#open.at(-2)) && this.#cellParagraphs === 1) {
      this.#writer.write(" ");
    } else if (isEmpty && SCENE_BREAK_CLASS.test(closed.className)) {
      this.#writer.breakScene();
    } else {
      this.#writer.end();
    }
  }

  #noteAnchors(name: string, attributes: Attributes): void {
    for (const id of [attributes.id, name === "a" ? attributes.name : undefined]) {
      if (id && !this.#anchors.has(id)) this.#anchors.set(id, this.#writer.at);
    }
  }

  #describeLink(): { isRaised: boolean; isGlued: boolean } {
    return { isRaised: this.#open.some((each) => each.name === "sup"), isGlued: this.#writer.endsInWord };
  }

  #closeLink({ at, start, className }: OpenElement, link: { isRaised: boolean; isGlued: boolean }): void {
    if (this.#writer.at === at && isNoteMark(this.#writer.since(start), { ...link, className }))
      this.#writer.cut(start);
  }

  /** Numbers of pages, marks of notes that lead nowhere, and parts of formulas, by what was written in an element. */
  #closeInline(closed: OpenElement): void {
    const { name, at, start, className, isPart, leadsInside } = closed;
    if (this.#writer.at !== at) return;
    if (leadsInside) this.#writer.link(start);
    // What is written is read again only where it matters: a paragraph of 5 MB can lie in a thousand elements.
    if (!(isPart || name === "sup" || name === "msqrt" || mayBePageNumber(className))) return;
    const text = this.#writer.since(start);
    if (isPageNumber(text, className)) this.#writer.cutInside(start);
    else if (name === "sup" && isRaisedMark(text, this.#writer.before(start))) this.#writer.cut(start);
    else if (name === "msqrt") this.#rewrite(start, `√${bracketed(text)}`);
    else if (isPart && bracketed(text) !== text.trim()) this.#rewrite(start, bracketed(text));
  }

  #rewrite(start: number, text: string): void {
    this.#writer.cutInside(start);
    this.#writer.write(text);
  }

  /** A paragraph among headings of one group is a line below them, such as a title below a number. */
  #levelInGroup(name: string, around: OpenElement | undefined): number | undefined {
    if (name !== "p" || around?.name !== "hgroup") return undefined;
    return Math.min((this.#writer.blocks.at(-1)?.headingLevel ?? 1) + 1, DEEPEST_HEADING);
  }

  #setContext(): void {
    const { matter, headingLevel } = this.#open.at(-1) ?? {};
    this.#writer.matter = matter === "chapter" ? undefined : matter;
    this.#writer.headingLevel = headingLevel;
  }

  #writeElement(name: string, attributes: Attributes): void {
    if (name === "br") this.#writer.breakLine();
    else if (name === "hr") this.#writer.breakScene();
    else if (name === "q") this.#writer.write("“");
    else if (name === "pre") this.#preformatted++;
    else if (isCell(name)) this.#beginCell();
    else if (name === "img") this.#writeImage(attributes.alt ?? "");
    else if (name === "sup") for (const { link } of this.#open) if (link) link.isRaised = true;
  }

  #beginCell(): void {
    this.#cellParagraphs = 0;
    this.#writer.breakCell();
  }

  /** Initials are pictures at times, and so are whole headings. */
  #writeImage(alt: string): void {
    if (/^\s*["“‘«]?\p{L}\s*$/u.test(alt)) this.#writer.write(alt.trim());
    else if (this.#writer.headingLevel !== undefined) this.#headingAlt ||= alt;
  }

  /** Of notes in one box each item is one. */
  #beginNote(): void {
    this.#endNote();
    this.#note = "";
  }

  #endNote(): void {
    const note = cleanText((this.#note ?? "").replaceAll(/\s+/g, " "));
    if (note !== "") this.#notes.push(note);
    const drawn = cleanText((this.#drawing ?? "").replaceAll(/\s+/g, " "));
    if (drawn !== "") this.#drawn.push(drawn);
    this.#note = undefined;
    this.#drawing = undefined;
  }
}

function lookOf(name: string, { class: className = "", align, style }: Attributes, around: string): string {
  return isBlock(name) ? lookOfBlock({ name, className, align, style }, around) : lookWithin(around, name, className);
}

function isBlock(name: string): boolean {
  return BLOCKS.has(name) || headingLevelOf(name) !== undefined;
}

function isCell(name: string): boolean {
  return name === "td" || name === "th";
}

function isParagraphOfCell(name: string, parent: OpenElement | undefined): boolean {
  return (name === "p" || name === "div") && parent !== undefined && isCell(parent.name);
}

function asideOf(name: string, attributes: Attributes, semantics: string): Aside | undefined {
  if (isHidden(attributes) || UNREAD.has(name)) return "skip";
  return asideOfSemantics(semantics) ?? (isNoteBox(name, attributes.class ?? "") ? "note" : undefined);
}

function isHidden(attributes: Attributes): boolean {
  return (
    attributes.hidden !== undefined || /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? "")
  );
}
