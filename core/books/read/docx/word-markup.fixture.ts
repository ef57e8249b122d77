import { readDocument } from "../read-book-file.ts";
import { withFile } from "../read-bytes.fixture.ts";
import { type DocxParts, makeRawDocx } from "./make-docx.fixture.ts";

/** A paragraph long enough to be no heading. */
export const prose = "The keeper climbed the steps to the lamp and lit it, as on every night. ".repeat(10);

/** A paragraph: properties, and text or runs. */
export const p = (content: string, properties = "") =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith("<") ? content : `<w:r><w:t>${content}</w:t></w:r>`}</w:p>`;
export const styled = (style: string, text: string) => p(text, `<w:pStyle w:val="${style}"/>`);
export const style = (id: string, name: string, inside = "") =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;
export const based = (id: string) => `<w:basedOn w:val="${id}"/>`;
export const item = (text: string, list: number, level = 0) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
export const level = (at: number, format: string, text: string, start = 1, inside = "") =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${inside}<w:lvlText w:val="${text}"/></w:lvl>`;
export const list = (number: number, levels: string, overrides = "") =>
  `<w:abstractNum w:abstractNumId="1${number}">${levels}</w:abstractNum>
   <w:num w:numId="${number}"><w:abstractNumId w:val="1${number}"/>${overrides}</w:num>`;

/** A whole document of one paragraph. */
export const xmlOf = (text: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p(text)}</w:body></w:document>`;
export const relationshipTo = (target: string) =>
  `<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="${target}"/></Relationships>`;

/** The blocks that a document is read as. */
export const paragraphsOf = (parts: DocxParts) =>
  withFile(makeRawDocx(parts), async (path) => (await readDocument(path, "book")).blocks.map((block) => block.text));
