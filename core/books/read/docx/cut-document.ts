import type { Role } from "./find-roles.ts";
import type { Paragraph, Scan, Span } from "./scan-document.ts";

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

/**
 * Writes into the XML of a document what a word processor works out as it shows it, the levels of headings and the
 * numbers of lists, takes out what is not to be read, and cuts it into documents that can be read one by one.
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

interface Edit extends Span {
  readonly put: string;
}

function editsFor(scan: Scan, roles: readonly Role[]): Edit[] {
  const edits: Edit[] = scan.cuts.map((cut) => ({ ...cut, put: "" }));
  for (const [index, paragraph] of scan.paragraphs.entries()) {
    const role = roles[index];
    if (role) edits.push(...paragraphEdits(paragraph, role));
  }
  return edits.sort((a, b) => a.start - b.start);
}

function paragraphEdits({ start, end, tagEnd, contentAt }: Paragraph, role: Role): Edit[] {
  if (role.isLeftOut) return [{ start, end, put: "" }];
  if (tagEnd === end) return []; // It closes itself: there is nothing in it.
  const edits: Edit[] = [];
  if (role.headingLevel !== undefined) {
    const style = `<l:pStyle l:val="${headingStyleId(role.headingLevel)}"/>`;
    edits.push({ start: tagEnd, end: tagEnd, put: `<l:pPr xmlns:l="${NAMESPACE}">${style}</l:pPr>` });
  }
  if (role.label !== "") {
    const run = `<l:r xmlns:l="${NAMESPACE}"><l:t>${escaped(role.label)} </l:t></l:r>`;
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

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
