import { Document, FootnoteReferenceRun, type HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import { strToU8, type Zippable, zipSync } from "fflate";

/** A chapter of a Word document for a test. */
export interface DocxChapter {
  /** Without one the text has no heading. */
  readonly title?: string;
  /** 1 to 6: the style `Heading 1` to `Heading 6`; 1 if it is not given. */
  readonly level?: number;
  /** Lines that "\n" parts are kept apart by line breaks. */
  readonly paragraphs: readonly string[];
  /** Footnotes, each marked behind the last paragraph. */
  readonly footnotes?: readonly string[];
}

/** A Word document for a test; what is not given is not in it. */
export interface DocxBook {
  /** In the properties of the file. */
  readonly title?: string;
  readonly author?: string;
  /** Whether title and author stand on top as well, in the styles "Title" and "Subtitle". */
  readonly hasTitlePage?: boolean;
  readonly chapters: readonly DocxChapter[];
}

/** Makes a Word document as a word processor would. */
export async function makeDocx({ title, author, hasTitlePage, chapters }: DocxBook): Promise<Uint8Array> {
  const notes = chapters.flatMap((chapter) => chapter.footnotes ?? []);
  let noteCount = 0;
  const children = chapters.flatMap((chapter) => {
    const firstNote = noteCount + 1;
    noteCount += chapter.footnotes?.length ?? 0;
    return paragraphsOf(chapter, firstNote);
  });
  const titlePage = [
    ...(title ? [new Paragraph({ text: title, style: "Title" })] : []),
    ...(author ? [new Paragraph({ text: `by ${author}`, style: "Subtitle" })] : []),
  ];
  const document = new Document({
    ...(title ? { title } : {}),
    ...(author ? { creator: author } : {}),
    footnotes: Object.fromEntries(notes.map((note, index) => [index + 1, { children: [new Paragraph(note)] }])),
    sections: [{ children: [...(hasTitlePage ? titlePage : []), ...children] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function paragraphsOf({ title, level = 1, paragraphs, footnotes = [] }: DocxChapter, firstNote: number): Paragraph[] {
  const heading = `Heading${level}` as (typeof HeadingLevel)["HEADING_1"];
  const marks = footnotes.map((_, index) => new FootnoteReferenceRun(firstNote + index));
  const body = paragraphs.map((text, index) => {
    const lines = text.split("\n").map((line, at) => new TextRun({ text: line, ...(at > 0 ? { break: 1 } : {}) }));
    return new Paragraph({ children: index === paragraphs.length - 1 ? [...lines, ...marks] : lines });
  });
  return [...(title === undefined ? [] : [new Paragraph({ text: title, heading })]), ...body];
}

/** The parts of a Word document as they are written in the file, for what no word processor would make. */
export interface DocxParts {
  /** What stands in `w:body`. */
  readonly body: string;
  /** What stands in `w:styles`. */
  readonly styles?: string;
  /** What stands in `w:numbering`. */
  readonly numbering?: string;
  /** What stands in the properties of the file. */
  readonly properties?: string;
  /** Further files, or others in place of those made here; `null` leaves one out. */
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
].join(" ");

const CONTENT_TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
  <Default Extension="xml" ContentType="application/xml"/></Types>`;

const RELATIONSHIPS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship
  Id="r1" Target="word/document.xml"
  Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>`;

/** Makes a Word document of its parts. */
export function makeRawDocx({ body, styles, numbering, properties, files = {} }: DocxParts): Uint8Array {
  const parts: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": RELATIONSHIPS,
    "word/document.xml": xml("w:document", `<w:body>${body}</w:body>`),
    "word/styles.xml": styles === undefined ? null : xml("w:styles", styles),
    "word/numbering.xml": numbering === undefined ? null : xml("w:numbering", numbering),
    "docProps/core.xml": properties === undefined ? null : xml("cp:coreProperties", properties),
    ...files,
  };
  const zippable: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    if (content !== null) zippable[name] = typeof content === "string" ? strToU8(content) : content;
  }
  return zipSync(zippable);
}

function xml(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${root} ${NAMESPACES}>${content}</${root}>`;
}
