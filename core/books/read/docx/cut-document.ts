import type { Edit, Paragraph, Scan, Span } from "./document-parts.ts";
import type { Role } from "./find-roles.ts";
import { escapeXml } from "./scan-document.ts";

/**
 * Characters of XML that are converted at once. What the converter builds of them takes many times their size, and
 * so a document of any length takes no more of that than a short one.
 */
const PIECE_CHARACTERS = 250_000;

const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** The id of the style that tells the converter the level of a heading. */
export function headingStyleId(level: number): string {
  return `Level${level}`;
}

/** The id of the style that tells the converter how a paragraph looks. */
export function lookStyleId(look: number): string {
  return `Look${look}`;
}

/**
 * Writes into the XML of a document what a word processor works out as it shows it, the levels of headings, looks and
 * the numbers of lists, takes out what is not to be read, and cuts it into documents that can be read one by one.
 */
export function* cutDocument(xml: string, scan: Scan, roles: readonly Role[]): Generator<string> {
  const edits = editsFor(scan, roles);
  let next = 0;
  for (const { start, end } of piecesOf(scan.children)) {
    let text = "";
    let at = start;
    for (; next < edits.length; next++) {
      const edit = edits[next];
      if (!edit || edit.start >= end) break;
      // What lies in a stretch that is cut goes with it.
      if (edit.start < at) continue;
      text += xml.slice(at, edit.start) + edit.put;
      at = edit.end;
    }
    yield scan.opening + text + xml.slice(at, Math.max(at, end)) + scan.closing;
  }
}

function editsFor(scan: Scan, roles: readonly Role[]): Edit[] {
  const edits: Edit[] = [...scan.edits];
  for (const [index, paragraph] of scan.paragraphs.entries()) {
    const role = roles[index];
    if (role) edits.push(...paragraphEdits(paragraph, role));
  }
  // What is put between two characters comes before what is taken out from there on, or it would go with that.
  return edits.sort((a, b) => a.start - b.start || a.end - b.end);
}

function paragraphEdits({ start, end, tagEnd, contentAt }: Paragraph, role: Role): Edit[] {
  if (role.isLeftOut) return [{ start, end, put: "" }];
  if (tagEnd === end) return []; // It closes itself: there is nothing in it.
  const edits: Edit[] = [];
  const styleId =
    role.headingLevel === undefined ? role.look && lookStyleId(role.look) : headingStyleId(role.headingLevel);
  if (styleId) {
    const style = `<l:pStyle l:val="${styleId}"/>`;
    edits.push({ start: tagEnd, end: tagEnd, put: `<l:pPr xmlns:l="${NAMESPACE}">${style}</l:pPr>` });
  }
  if (role.label !== "") {
    const run = `<l:r xmlns:l="${NAMESPACE}"><l:t>${escapeXml(role.label)} </l:t></l:r>`;
    edits.push({ start: contentAt, end: contentAt, put: run });
  }
  return edits;
}

function piecesOf(children: readonly Span[]): Span[] {
  const pieces: Span[] = [];
  let start = children[0]?.start ?? 0;
  for (const [index, child] of children.entries()) {
    if (index < children.length - 1 && child.end - start < PIECE_CHARACTERS) continue;
    pieces.push({ start, end: child.end });
    start = child.end;
  }
  return pieces;
}
