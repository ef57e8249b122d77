import { buffer } from "node:stream/consumers";
import mammoth from "mammoth";
import { ZipFile } from "yazl";
import { problem } from "#core/http/errors.ts";
import { headingStyleId, lookStyleId } from "./cut-document.ts";
import { MOST_LOOKS } from "./find-roles.ts";

const LOOKS = Array.from({ length: MOST_LOOKS }, (_, index) => lookStyleId(index + 1));

const OPTIONS = {
  includeDefaultStyleMap: false,
  styleMap: [
    ...[1, 2, 3, 4, 5, 6].map((level) => `p.${headingStyleId(level)} => h${level}:fresh`),
    ...LOOKS.map((look) => `p.${look} => p.${look}:fresh`),
  ],
};

/** Without a part for styles, even an empty one, mammoth does not get past the first table that has one. */
const NO_STYLES = '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

/**
 * A document as HTML. It is given to mammoth alone in an archive of its own, so that nothing of the file that came
 * is unpacked but by us: no picture, no link, no macro.
 *
 * @param xml that of `word/document.xml`.
 * @throws `book-broken` for XML that is none.
 */
export async function convertPiece(xml: string): Promise<string> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(xml), "word/document.xml", { compress: false });
  zip.addBuffer(Buffer.from(NO_STYLES), "word/styles.xml", { compress: false });
  zip.end();
  const archive = await buffer(zip.outputStream);
  try {
    const { value } = await mammoth.convertToHtml({ buffer: archive }, OPTIONS);
    return value;
  } catch (error) {
    throw problem("book-broken", { reason: "its text is damaged" }, { cause: error });
  }
}
