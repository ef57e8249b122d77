import { cleanLine } from "../clean-text.ts";
import { foldSigns } from "./fold-signs.ts";
import type { Pdf } from "./open-pdf.ts";

/** What a file says about itself; `null` where it says nothing, or nothing that was meant for readers. */
export interface Metadata {
  readonly title: string | null;
  readonly author: string | null;
  /** BCP 47. */
  readonly language: string | null;
}

const LONGEST = 300;

/** What programs put where a title should be: their own name, the name of a file, nothing. */
const NO_TITLE =
  /^(?:untitled|\((?:untitled|anonymous|unspecified)\)|no title|title|unknown|document|doc|layout|book|microsoft (?:word|office|powerpoint)\b.*|powerpoint presentation|print(?:ing)?\b.*|slide \d+|page \d+|[\d\W_]+)\s*\d*$/i;
const FILE_NAME =
  /\.(?:docx?|pdf|txt|rtf|odt|indd|qxd|qxp|pmd|p65|tex|dvi|ps|html?|epub|pages|wpd|cdr|xps|tiff?|jpe?g|png)$/i;

/** What programs put where an author should be: the name of an account or of themselves. */
const NO_AUTHOR =
  /^(?:unknown|(?-i:anonymous)|\((?:anonymous|unspecified)\)|anonymous user|author|admin(?:istrator)?|owner|user\d*|default|root|pc|hp|dell|lenovo|acer|windows user|microsoft\b.*|adobe\b.*|calibre\b.*|n\/?a|none|[\d\W_]+)$/i;

/** Title, author and language as a file declares them: in its XMP, its list of document information, its catalogue. */
export async function readMetadata(pdf: Pdf): Promise<Metadata> {
  // A broken description is none: the book may be sound.
  const found = await pdf.getMetadata().catch(() => undefined);
  const info = (found?.info ?? {}) as Readonly<Record<string, unknown>>;
  const xmp = (name: string): unknown => found?.metadata?.get(name);
  const language = [info.Language, xmp("dc:language")].flat().find((each) => typeof each === "string") ?? "";
  return {
    title: nameIn([xmp("dc:title"), info.Title], (name) => !NO_TITLE.test(name) && !FILE_NAME.test(name)),
    author: nameIn([xmp("dc:creator"), info.Author], (name) => !NO_AUTHOR.test(name)),
    language: languageOf(language),
  };
}

/** The first of several values, each a name or a list of names, that is one. */
function nameIn(values: readonly unknown[], isName: (name: string) => boolean): string | null {
  for (const value of values) {
    const names = [value]
      .flat()
      .flatMap((each) => (typeof each === "string" ? [once(cleanLine(foldSigns(each)) ?? "")] : []));
    const name = names.filter((each) => /\p{L}/u.test(each) && isName(each)).join(", ");
    if (name !== "" && name.length <= LONGEST) return name;
  }
  return null;
}

/** A name that a program wrote twice without a space between. */
function once(name: string): string {
  return name.replace(/^(.{8,})\1$/u, "$1");
}

function languageOf(declared: string): string | null {
  const tag = declared.trim().replaceAll("_", "-");
  return /^(?!und\b|x-)[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(tag) ? tag : null;
}
