import type { Archive } from "../archive/open-archive.ts";
import { decodeText } from "../decode-text.ts";
import { type Element, findAll, parseTree } from "../markup/element-tree.ts";

const CONTENT_TYPES = "[Content_Types].xml";
const MAIN_PART = "word/document.xml";

/** Whether the files of an archive are those of a Word document. An EPUB may hold one, but is none. */
export function isWordDocument({ names }: Archive): boolean {
  return (
    names.includes(CONTENT_TYPES) &&
    names.some((name) => name.startsWith("word/")) &&
    !names.includes("META-INF/container.xml")
  );
}

/**
 * The XML of the part that holds the text, which the package's relationships name; `undefined` if it is missing.
 * Open Packaging Conventions, ECMA-376 part 2, 9.3.
 */
export async function readMainPart(archive: Archive): Promise<string | undefined> {
  const relationships = await readPart(archive, "_rels/.rels");
  const main = relationships
    ? findAll(relationships, "relationship").find(({ attributes }) => /\/officeDocument$/.test(attributes.type ?? ""))
    : undefined;
  const path = main?.attributes.target?.replace(/^\//, "") ?? MAIN_PART;
  const bytes = (await archive.read(path)) ?? (await archive.read(MAIN_PART));
  return bytes && decodeText(bytes);
}

/** A small part of the document as a tree; `undefined` if it is not in the archive. */
export async function readPart(archive: Archive, path: string): Promise<Element | undefined> {
  const bytes = await archive.read(path);
  return bytes && parseTree(decodeText(bytes), "xml");
}
