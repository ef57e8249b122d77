import type { Archive } from "../archive/open-archive.ts";
import { type Element, findAll, lineOf } from "../markup/element-tree.ts";
import { readPart } from "./find-parts.ts";

/** What stands for a title where nobody gave one. */
const NO_TITLE = /^(?:microsoft word\b.*|.*\.(?:docx?|odt|rtf|txt)|document ?\d*|dokument ?\d*|untitled|title)$/i;

/** Names of accounts and programs where that of an author belongs. */
const NO_AUTHOR =
  /^(?:un-?named|unknown|author|admin(?:istrator)?|user|owner|microsoft office user|python-docx|html-to-docx|libreoffice.*)$/i;

/** What the properties of the file say of the book. */
export interface Properties {
  readonly title: string | null;
  readonly author: string | null;
  readonly language: string | null;
}

/** Reads the core properties of a Word document (Dublin Core in `docProps/core.xml`); all `null` without them. */
export async function readProperties(archive: Archive): Promise<Properties> {
  const core = await readPart(archive, "docProps/core.xml");
  if (!core) return { title: null, author: null, language: null };
  return {
    title: lineUnless(NO_TITLE, core, "title"),
    author: lineUnless(NO_AUTHOR, core, "creator"),
    language: languageTag(lineOf(findAll(core, "language")[0])),
  };
}

/** A BCP 47 tag, or `null` for what is none. */
export function languageTag(text: string | null | undefined): string | null {
  const tag = text?.trim().replaceAll("_", "-") ?? "";
  return /^(?!und\b)[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(tag) ? tag : null;
}

function lineUnless(empty: RegExp, core: Element, name: string): string | null {
  const line = lineOf(findAll(core, name)[0]);
  return line === null || empty.test(line) ? null : line;
}
