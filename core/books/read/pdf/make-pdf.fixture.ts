import { fileURLToPath } from "node:url";
import PdfDocument from "pdfkit";
import { setLine, splitWords, type Word, wrapWords } from "./set-type.fixture.ts";

/** A division of the book. Its text is set as a printer sets it: justified, in pages. */
export interface PdfChapter {
  /** Set above the text, centred and larger; "\n" breaks it. Empty for a chapter without a heading. */
  readonly title: string;
  /**
   * "\n" inside of one makes it verse; `* * *` a change of scene; `word[^A note.]` a note at the foot of the page, with
   * its mark behind the word.
   */
  readonly paragraphs: readonly string[];
  /** Depth in the outline, 1 for the outermost. */
  readonly level?: number;
  /** What the outline calls it, if not what stands on the page; `null` leaves it out of the outline. */
  readonly entry?: string | null;
}

/** What kind of PDF a test needs; what is not given is as in a plain novel. */
export interface PdfParts {
  readonly chapters: readonly PdfChapter[];
  /** Of the file's own description; none if not given. */
  readonly title?: string;
  readonly author?: string;
  /** BCP 47. */
  readonly language?: string;
  /** Lines of the first page, the largest first. */
  readonly titlePage?: readonly string[];
  /** Whether the file has an outline of its chapters, or one that lists pages only. None if not given. */
  readonly outline?: boolean | "pages";
  readonly columns?: 1 | 2;
  /** Stands above every page but those on which a chapter begins on top. */
  readonly runningHead?: string;
  readonly pageNumbers?: boolean;
  /** Whether words are divided at ends of lines, and with which hyphen: a soft one needs the font "EB Garamond". */
  readonly hyphenated?: boolean | "soft";
  /** Whether every chapter begins on a page of its own; `true` if not given. */
  readonly newPages?: boolean;
  /** How paragraphs are told apart; by an indent if not given. */
  readonly paragraphs?: "indented" | "spaced";
  /** How headings are told from text; by their size if not given. */
  readonly headings?: "large" | "bold" | "spaced letters" | "plain";
  readonly font?: "Times-Roman" | "Helvetica" | "EB Garamond";
  /** Whether text is set flush left instead of justified. */
  readonly ragged?: boolean;
  /** Encrypts the file. */
  readonly password?: string;
}

const PAGE = { width: 420, height: 595 };
const MARGIN = { side: 54, top: 62, bottom: 56 };
const GUTTER = 18;
const SIZE = { body: 10.5, narrow: 9, note: 8, head: 8.5, title: 26 };
const LEADING = 1.28;
const INDENT = 14;
const SCENE_BREAK = "* * *";
const GARAMOND = fileURLToPath(
  new URL("400Regular/EBGaramond_400Regular.ttf", import.meta.resolve("@expo-google-fonts/eb-garamond/package.json")),
);

/** Makes a PDF in memory, laid out as a book is. */
export async function makePdf(parts: PdfParts): Promise<Uint8Array> {
  const { title, author, language, password } = parts;
  const document = new PdfDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    info: { ...(title ? { Title: title } : {}), ...(author ? { Author: author } : {}) },
    ...(language ? { lang: language } : {}),
    ...(password ? { userPassword: password, ownerPassword: password, pdfVersion: "1.7" as const } : {}),
  });
  const bytes = collect(document);
  document.registerFont("body", parts.font === "EB Garamond" ? GARAMOND : (parts.font ?? "Times-Roman"));
  new Press(document, parts).print();
  document.end();
  return bytes;
}

async function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of document) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function hyphenOf({ hyphenated }: PdfParts): string | undefined {
  if (!hyphenated) return undefined;
  return hyphenated === "soft" ? "\u00AD" : "-";
}

interface Outline {
  addItem(title: string, options?: { top?: number }): Outline;
}

/** Sets one book. It holds where the next line goes. */
class Press {
  readonly #document: PDFKit.PDFDocument;
  readonly #parts: PdfParts;
  readonly #outlines: Outline[];
  readonly #size: number;
  readonly #columns: number;
  #column = 0;
  #y = 0;
  /** Where the columns of the page begin. */
  #top = MARGIN.top;
  #pages = 0;
  #notes: Word[][] = [];
  #notesTop = 0;
  #noteCount = 0;

  constructor(document: PDFKit.PDFDocument, parts: PdfParts) {
    this.#document = document;
    this.#parts = parts;
    this.#outlines = [document.outline as unknown as Outline];
    this.#columns = parts.columns ?? 1;
    this.#size = this.#columns > 1 ? SIZE.narrow : SIZE.body;
  }

  print(): void {
    const { titlePage, chapters, newPages = true } = this.#parts;
    if (titlePage) this.#printTitlePage(titlePage);
    for (const [index, chapter] of chapters.entries()) {
      if (newPages || index === 0) this.#newPage(chapter.title !== "");
      this.#printHeading(chapter);
      for (const paragraph of chapter.paragraphs) this.#printParagraph(paragraph);
    }
    this.#printNotes();
  }

  get #width(): number {
    return (PAGE.width - 2 * MARGIN.side - (this.#columns - 1) * GUTTER) / this.#columns;
  }

  get #left(): number {
    return MARGIN.side + this.#column * (this.#width + GUTTER);
  }

  #newPage(opensChapter: boolean): void {
    this.#printNotes();
    this.#document.addPage();
    this.#pages++;
    this.#column = 0;
    this.#top = MARGIN.top;
    this.#y = MARGIN.top;
    this.#notesTop = PAGE.height - MARGIN.bottom;
    const { runningHead, pageNumbers, outline } = this.#parts;
    const number = this.#pages;
    if (runningHead && !opensChapter) this.#printCentred(runningHead, SIZE.head, 34);
    if (pageNumbers) this.#printCentred(String(number), SIZE.head, PAGE.height - 34);
    if (outline === "pages") this.#outlines[0]?.addItem(`Page ${number}`);
  }

  #printTitlePage(lines: readonly string[]): void {
    this.#document.addPage();
    for (const [index, line] of lines.entries()) {
      this.#printCentred(line, index === 0 ? SIZE.title : 14, 180 + 50 * index);
    }
  }

  #printCentred(text: string, size: number, y: number, font = "body", characterSpacing = 0): void {
    this.#document.font(font).fontSize(size);
    const width = this.#document.widthOfString(text, { characterSpacing });
    this.#document.text(text, (PAGE.width - width) / 2, y, { lineBreak: false, characterSpacing });
  }

  #printHeading({ title, level = 1, entry = title.replaceAll("\n", " ") }: PdfChapter): void {
    if (this.#parts.outline === true && entry !== null) {
      this.#outlines.length = level;
      const item = this.#outlines.at(-1)?.addItem(entry, { top: Math.max(0, this.#y - 2) });
      if (item) this.#outlines.push(item);
    }
    if (title === "") return;
    const { headings = "large" } = this.#parts;
    const size = headings === "large" ? 18 : this.#size;
    const font = headings === "bold" ? "Times-Bold" : "body";
    if (this.#column > 0 || this.#y + 90 > this.#notesTop) this.#newPage(false);
    this.#y += this.#y > MARGIN.top ? 26 : 20;
    for (const line of title.split("\n").flatMap((each) => this.#wrapTitle(each, font, size))) {
      const spacing = headings === "spaced letters" ? 5 : 0;
      this.#printCentred(line, size, this.#y, font, spacing);
      this.#y += size * LEADING;
    }
    this.#y += 16;
    // It stands above both columns.
    this.#top = this.#y;
  }

  #wrapTitle(title: string, font: string, size: number): string[] {
    const document = this.#document.font(font).fontSize(size);
    const words = splitWords(title, () => 0);
    const lines = wrapWords(document, words, { width: PAGE.width - 2 * MARGIN.side, indent: 0, hyphen: undefined });
    return lines.map((line) => line.words.map((word) => word.text).join(" "));
  }

  #printParagraph(paragraph: string): void {
    const { paragraphs = "indented" } = this.#parts;
    const words = splitWords(paragraph, () => ++this.#noteCount);
    if (paragraph === SCENE_BREAK) this.#printOrnament();
    else if (paragraph.includes("\n")) this.#printVerse(paragraph);
    else this.#printProse(words, paragraphs === "indented" ? INDENT : 0);
    if (paragraphs === "spaced") this.#y += this.#size * 0.7;
  }

  #printOrnament(): void {
    this.#makeRoom(3 * this.#size * LEADING);
    this.#y += this.#size;
    this.#document.font("body").fontSize(this.#size);
    const width = this.#document.widthOfString(SCENE_BREAK);
    this.#document.text(SCENE_BREAK, this.#left + (this.#width - width) / 2, this.#y, { lineBreak: false });
    this.#y += 2 * this.#size * LEADING;
  }

  #printVerse(verse: string): void {
    this.#y += this.#size / 2;
    for (const line of verse.split("\n")) {
      this.#makeRoom(this.#size * LEADING);
      this.#document.font("body").fontSize(this.#size);
      this.#document.text(line, this.#left + 2 * INDENT, this.#y, { lineBreak: false });
      this.#y += this.#size * LEADING;
    }
    this.#y += this.#size / 2;
  }

  #printProse(words: readonly Word[], indent: number): void {
    const document = this.#document.font("body").fontSize(this.#size);
    const options = { width: this.#width, indent, hyphen: hyphenOf(this.#parts) };
    for (const line of wrapWords(document, words, options)) {
      const notes = line.words.flatMap(({ note }) => (note ? [this.#wrapNote(note)] : []));
      const noteHeight = notes.flat().length * SIZE.note * LEADING + (notes.length > 0 ? 8 : 0);
      this.#makeRoom(this.#size * LEADING + noteHeight);
      this.#notesTop -= noteHeight;
      this.#notes.push(...notes.flat());
      const isJustified = !this.#parts.ragged && !line.isLast;
      setLine(document.font("body"), line, {
        x: this.#left,
        y: this.#y,
        size: this.#size,
        width: isJustified ? this.#width : undefined,
      });
      this.#y += this.#size * LEADING;
    }
  }

  #wrapNote(note: string): Word[][] {
    const document = this.#document.font("body").fontSize(SIZE.note);
    const words = splitWords(note, () => 0);
    const lines = wrapWords(document, words, { width: this.#width, indent: 0, hyphen: undefined });
    document.fontSize(this.#size);
    return lines.map((line) => [...line.words]);
  }

  /** Goes on in the next column or page where there is no room. */
  #makeRoom(height: number): void {
    if (this.#y + height <= this.#notesTop) return;
    this.#printNotes();
    if (this.#column + 1 >= this.#columns) {
      this.#newPage(false);
      return;
    }
    this.#column++;
    this.#y = this.#top;
    this.#notesTop = PAGE.height - MARGIN.bottom;
  }

  #printNotes(): void {
    if (this.#notes.length === 0) return;
    let y = PAGE.height - MARGIN.bottom - this.#notes.length * SIZE.note * LEADING;
    const document = this.#document.font("body").fontSize(SIZE.note);
    for (const words of this.#notes) {
      document.text(words.map((word) => word.text).join(" "), this.#left, y, { lineBreak: false });
      y += SIZE.note * LEADING;
    }
    this.#notes = [];
  }
}
