import { readFile } from "node:fs/promises";
import { makeDocx, makeRawDocx } from "#core/books/read/docx/make-docx.fixture.ts";
import { makeEpub } from "#core/books/read/make-epub.fixture.ts";
import { makePdf } from "#core/books/read/pdf/make-pdf.fixture.ts";

export type Kind = "epub" | "docx" | "pdf" | "text";

/** A sound book, to be damaged. */
export interface Original {
  readonly name: string;
  readonly kind: Kind;
  readonly bytes: Uint8Array;
}

const SAMPLES = new URL("../../samples/", import.meta.url);

const paragraph = "The keeper climbed the “hundred steps” to the lamp, and lit it — as on every night. ".repeat(4);
const chapters = Array.from({ length: 4 }, (_, index) => ({
  title: `Chapter ${index + 1}`,
  paragraphs: [paragraph, "The moon hung high,\nthe tower rose white.", paragraph],
}));

/** Makes one small book of each kind and structure. */
export async function makeOriginals(): Promise<[Original, ...Original[]]> {
  const sample = (name: string) => readFile(new URL(name, SAMPLES));
  const plain = plainText();
  return [
    { name: "the sample story", kind: "epub", bytes: await sample("the-lamplighters-map.epub") },
    { name: "a document", kind: "docx", bytes: await documentWithNotes() },
    { name: "a novel in print", kind: "pdf", bytes: await makePdf({ chapters, outline: true, pageNumbers: true }) },
    { name: "a plain text", kind: "text", bytes: Buffer.from(plain) },
    { name: "a book of EPUB 3", kind: "epub", bytes: makeEpub({ pages: pages(), nav: entries() }) },
    { name: "a document with lists", kind: "docx", bytes: documentWithLists() },
    {
      name: "a book in two columns",
      kind: "pdf",
      bytes: await makePdf({ chapters, columns: 2, hyphenated: true, runningHead: "The Lamp", font: "EB Garamond" }),
    },
    { name: "Markdown", kind: "text", bytes: await sample("the-lamplighters-map.md") },
    { name: "a book of EPUB 2", kind: "epub", bytes: makeEpub({ pages: pages(), ncx: points() }) },
    { name: "a text in UTF-16", kind: "text", bytes: Buffer.from(`\uFEFF${plain}`, "utf16le") },
    {
      name: "a text in Windows-1252",
      kind: "text",
      bytes: Buffer.from("\x93Caf\xE9\x94\r\n\r\n".repeat(300), "latin1"),
    },
  ];
}

function documentWithNotes(): Promise<Uint8Array> {
  return makeDocx({
    title: "The Lamp",
    author: "A. Keeper",
    hasTitlePage: true,
    chapters: chapters.map((chapter) => ({ ...chapter, footnotes: ["A note."] })),
  });
}

function documentWithLists(): Uint8Array {
  const properties = (level: number) =>
    `<w:pPr><w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>`;
  const items = [0, 1, 1, 0].map((level) => `<w:p>${properties(level)}<w:r><w:t>Oil</w:t></w:r></w:p>`).join("");
  const heading = '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Dawn</w:t></w:r></w:p>';
  const table = `<w:tbl><w:tr><w:tc>${items}</w:tc><w:tc><w:p><w:hyperlink r:id="r9">${"<w:r><w:t>x</w:t><w:br/></w:r>"}</w:hyperlink></w:p></w:tc></w:tr></w:tbl>`;
  const levels = ["decimal", "lowerRoman"].map(
    (format, at) => `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/><w:lvlText w:val="%1.%2"/></w:lvl>`,
  );
  return makeRawDocx({
    body: `${heading}${items}${table}`.repeat(6),
    styles: `<w:style w:styleId="a"><w:name w:val="A"/><w:basedOn w:val="b"/></w:style>
      <w:style w:styleId="b"><w:name w:val="heading 2"/><w:basedOn w:val="c"/></w:style>`,
    numbering: `<w:abstractNum w:abstractNumId="2">${levels.join("")}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="2"/></w:num>`,
  });
}

function pages(): Record<string, string> {
  const entry = chapters.map(({ title, paragraphs }, index): [string, string] => [
    `c${index}.xhtml`,
    `<section epub:type="chapter" id="c"><h2 id="h">${title}</h2>${paragraphs
      .map((text) => `<p>${text.replaceAll("\n", "<br/>")}<a href="#n" epub:type="noteref">1</a></p>`)
      .join(
        "",
      )}<table><tr><td><p>One</p></td><td>Two</td></tr></table><aside id="n" epub:type="footnote">Note.</aside></section>`,
  ]);
  return Object.fromEntries(entry);
}

function entries(): string {
  const links = chapters.map(({ title }, index) => `<li><a href="c${index}.xhtml#h">${title}</a></li>`);
  return `<li><span>Part One</span><ol>${links.join("")}</ol></li>`;
}

function points(): string {
  return chapters
    .map(
      ({ title }, index) =>
        `<navPoint><navLabel><text>${title}</text></navLabel><content src="c${index}.xhtml"/></navPoint>`,
    )
    .join("");
}

function plainText(): string {
  const wrapped = paragraph.replaceAll(/(.{1,66}) /g, "$1\n");
  const body = chapters.map(({ title, paragraphs: [, verse] }) => `${title.toUpperCase()}\n\n${wrapped}\n${verse}\n\n`);
  return `Title: The Lamp\n\nAuthor: A. Keeper\n\n*** START OF THE EBOOK ***\n\n${body.join("\n")}\n*** END OF THE EBOOK ***\n`;
}
