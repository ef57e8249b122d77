/** The type setting of `make-pdf.fixture.ts`: words to lines, and lines to paper. */

export interface Word {
  readonly text: string;
  /** The mark of a note that stands behind it, raised and smaller. */
  readonly mark?: string;
  /** That note as it stands at the foot of the page. */
  readonly note?: string;
}

interface Line {
  readonly words: readonly Word[];
  readonly indent: number;
  /** Whether it is the last of its paragraph. */
  readonly isLast: boolean;
}

/** The words of a paragraph, with the notes that stand in it as `word[^A note.]`. */
export function splitWords(paragraph: string, nextNumber: () => number): Word[] {
  const notes: string[] = [];
  const marked = paragraph.replaceAll(/\[\^([^\]]*)\]/g, (_, note: string) => `\uE000${notes.push(note) - 1}\uE001`);
  return marked
    .split(" ")
    .filter(Boolean)
    .map((text) => {
      const [, before = text, index, after = ""] = /^(.*?)\uE000(\d+)\uE001(.*)$/.exec(text) ?? [];
      if (index === undefined) return { text: before };
      const mark = String(nextNumber());
      return { text: before + after, mark, note: `${mark} ${notes[Number(index)] ?? ""}` };
    });
}

/** Breaks words into lines that fit. Divides a word after a vowel if there is a `hyphen` for it, one with a hyphen always there. */
export function wrapWords(
  document: PDFKit.PDFDocument,
  words: readonly Word[],
  { width, indent, hyphen }: { width: number; indent: number; hyphen: string | undefined },
): Line[] {
  const lines: Line[] = [];
  const space = document.widthOfString(" ");
  let open: Word[] = [];
  let taken = indent;
  const close = (isLast: boolean) => {
    lines.push({ words: open, indent: lines.length === 0 ? indent : 0, isLast });
    open = [];
    taken = 0;
  };
  const place = (word: Word) => {
    taken += (open.length > 0 ? space : 0) + widthOf(document, word);
    open.push(word);
  };
  for (const word of words) {
    const room = width - taken - (open.length > 0 ? space : 0);
    if (widthOf(document, word) <= room || open.length === 0) {
      place(word);
      continue;
    }
    const cut = word.mark
      ? undefined
      : cutsOf(word.text, hyphen).find(([head]) => document.widthOfString(head) <= room);
    if (cut) place({ text: cut[0] });
    close(false);
    place(cut ? { text: cut[1] } : word);
  }
  if (open.length > 0) close(true);
  return lines;
}

/** Where a word may be divided, the longest head first. */
function cutsOf(text: string, hyphen: string | undefined): [head: string, tail: string][] {
  const own = [...text.matchAll(/\p{L}-(?=\p{L})/gu)].map(({ index }) => index + 2);
  const cuts = own.map((at): [string, string] => [text.slice(0, at), text.slice(at)]);
  if (hyphen && own.length === 0) {
    for (let at = 3; at <= text.length - 4; at++) {
      const divides = /^\p{L}*[aeiou]$/iu.test(text.slice(0, at)) && /^[^aeiou\P{Ll}]\p{Ll}{2}/u.test(text.slice(at));
      if (divides) cuts.push([`${text.slice(0, at)}${hyphen}`, text.slice(at)]);
    }
  }
  return cuts.toReversed();
}

const MARK_SIZE = 0.62;

/** Prints a line; justified where a width is given. */
export function setLine(
  document: PDFKit.PDFDocument,
  { words, indent }: Line,
  { x, y, size, width }: { x: number; y: number; size: number; width: number | undefined },
): void {
  document.fontSize(size);
  const space = document.widthOfString(" ");
  const natural = indent + words.reduce((sum, word) => sum + widthOf(document, word), (words.length - 1) * space);
  const stretch = width && words.length > 1 ? (width - natural) / (words.length - 1) : 0;
  let left = x + indent;
  let run: string[] = [];
  const flush = () => {
    if (run.length === 0) return;
    const text = run.join(" ");
    document.text(text, left, y, { lineBreak: false, wordSpacing: stretch });
    left += document.widthOfString(text) + (run.length - 1) * stretch;
    run = [];
  };
  for (const { text, mark } of words) {
    run.push(text);
    if (!mark) continue;
    flush();
    document.fontSize(size * MARK_SIZE).text(mark, left, y - size * 0.12, { lineBreak: false });
    left += document.widthOfString(mark);
    document.fontSize(size);
    left += space + stretch;
  }
  flush();
}

function widthOf(document: PDFKit.PDFDocument, { text, mark }: Word): number {
  return document.widthOfString(text) + (mark ? document.widthOfString(mark) * MARK_SIZE : 0);
}
