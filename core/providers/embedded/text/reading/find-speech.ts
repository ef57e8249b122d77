import type { Span } from "./split-sentences.ts";

/** A stretch of a paragraph that the narrator tells, or that somebody says. */
export interface Segment extends Span {
  readonly kind: "narration" | "speech";
  /** The words alone, without the quotation marks around them. */
  readonly text: string;
}

/** How a chapter marks what is said. */
export interface QuoteStyle {
  readonly open: string;
  readonly close: string;
}

const STYLES: readonly QuoteStyle[] = [
  { open: "“", close: "”" },
  { open: '"', close: '"' },
  { open: "«", close: "»" },
  { open: "»", close: "«" },
  { open: "„", close: "“" },
  { open: "„", close: "”" },
  { open: "「", close: "」" },
  { open: "‘", close: "’" },
  { open: "'", close: "'" },
];

const DASH_OPENING = /^\s*[—–―]\s*(?=[\p{L}¿¡"“«…])/u;

/** How a text marks speech: the pair of marks that it opens most often, or `undefined` where it has none. */
export function findQuoteStyle(paragraphs: readonly string[]): QuoteStyle | undefined {
  let best: QuoteStyle | undefined;
  let most = 0;
  for (const style of STYLES) {
    // A single mark is an apostrophe more often than not, so only whole quotes count for it.
    const count = paragraphs.reduce(
      (sum, paragraph) => sum + quotesIn(paragraph, style).filter((q) => q.closed).length,
      0,
    );
    if (count > most * (isSingle(style) ? 2 : 1)) [best, most] = [style, count];
  }
  return best;
}

/**
 * Parts a paragraph into what is told and what is said, in order. A quote without its closing mark goes to the
 * paragraph's end, as those of speeches over several paragraphs do; words in quotes within a sentence, such as a name
 * or a title, are told.
 */
export function findSpeech(paragraph: string, style: QuoteStyle | undefined): Segment[] {
  if (DASH_OPENING.test(paragraph)) return speechAfterDash(paragraph);
  if (!style) return paragraph ? [narration(paragraph, 0, paragraph.length)] : [];
  const segments: Segment[] = [];
  let at = 0;
  for (const quote of quotesIn(paragraph, style)) {
    const inner = paragraph.slice(
      quote.start + style.open.length,
      quote.closed ? quote.end - style.close.length : quote.end,
    );
    if (!isSaid(paragraph, quote, inner)) continue;
    if (quote.start > at) segments.push(narration(paragraph, at, quote.start));
    segments.push({ kind: "speech", start: quote.start, end: quote.end, text: tidyQuote(inner) });
    at = quote.end;
  }
  if (at < paragraph.length) segments.push(narration(paragraph, at, paragraph.length));
  return segments.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** Whether a paragraph leaves a quote open, so that the next one goes on with it. */
export function leavesQuoteOpen(paragraph: string, style: QuoteStyle | undefined): boolean {
  return style !== undefined && !isSingle(style) && quotesIn(paragraph, style).at(-1)?.closed === false;
}

interface Quote extends Span {
  readonly closed: boolean;
}

function quotesIn(paragraph: string, style: QuoteStyle): Quote[] {
  const quotes: Quote[] = [];
  let at = 0;
  for (;;) {
    const start = nextOpening(paragraph, style, at);
    if (start < 0) return quotes;
    const close = nextClosing(paragraph, style, start + style.open.length);
    if (close < 0) {
      // A single mark without an end is an apostrophe.
      if (!isSingle(style)) quotes.push({ start, end: paragraph.length, closed: false });
      return quotes;
    }
    at = close + style.close.length;
    quotes.push({ start, end: at, closed: true });
  }
}

function nextOpening(paragraph: string, { open }: QuoteStyle, from: number): number {
  let at = paragraph.indexOf(open, from);
  while (at >= 0 && isSingle({ open }) && !/(?:^|[\s(—–])$/.test(paragraph.slice(Math.max(0, at - 1), at))) {
    at = paragraph.indexOf(open, at + 1);
  }
  return at;
}

function nextClosing(paragraph: string, style: QuoteStyle, from: number): number {
  let at = paragraph.indexOf(style.close, from);
  while (at >= 0 && isSingle(style) && !/[.,!?…—–;:]$/.test(paragraph.slice(0, at).slice(-1))) {
    at = paragraph.indexOf(style.close, at + 1);
  }
  return at;
}

function isSingle({ open }: Pick<QuoteStyle, "open">): boolean {
  return open === "‘" || open === "'";
}

/** What is quoted in the middle of a sentence, or is a lone word or title, is not said. */
function isSaid(paragraph: string, quote: Quote, inner: string): boolean {
  if (!/\p{L}|\p{N}/u.test(inner)) return false;
  const before = paragraph.slice(0, quote.start).trimEnd();
  // He compared it to a puff of flame, "as flaming gases rush out of a gun": the narrator's own sentence goes on.
  if (/^\p{Ll}/u.test(inner) && /[\p{L}\p{N}]$/u.test(before)) return false;
  if (/[.,!?…—–;:。！？]["'’”]?\s*$/u.test(inner)) return true;
  const after = paragraph.slice(quote.end).trimStart();
  if (before === "" && after === "") return true;
  if (!quote.closed) return /[,:—]$/.test(before) || before === "";
  // "Yes" said Tom. / »Ja«, sagte er. / He said: "come here"
  return before === "" ? /^[,—]/.test(after) || (/^\p{Ll}/u.test(after) && inner.includes(" ")) : /[,:—]$/.test(before);
}

function tidyQuote(inner: string): string {
  return inner.replace(/^[\s"“„«‹‘]+(?=[\p{L}\p{N}…—¿¡])/u, (marks) => marks.trimStart()).trim();
}

function narration(paragraph: string, start: number, end: number): Segment {
  const text = paragraph
    .slice(start, end)
    .trim()
    .replace(/^[,;]\s*/, "")
    .replace(/["“”]$/, "");
  return { kind: "narration", start, end, text };
}

/** "she said", "dit-il", "dijo Juan", "sagte er", "сказал он": who speaks, in a line that opens with a dash. */
const INQUIT_AFTER_DASH =
  /(?<=[,!?.…])\s+(?=(?:(?:he|she|they|I|\p{Lu}\p{L}+)\s+)?(?:said|says|asked|answered|replied|cried|whispered|shouted)\b)|(?<=[,!?.…])\s+(?=(?:dit|fit|répondit|demanda|cria|murmura|reprit|s'écria)(?:-|\s))|\s+[—–―]\s*(?=\p{Ll})|\s*[—–―](?=\p{Ll})/u;

function speechAfterDash(paragraph: string): Segment[] {
  const opening = DASH_OPENING.exec(paragraph)?.[0].length ?? 0;
  const inquit = INQUIT_AFTER_DASH.exec(paragraph.slice(opening));
  const cut = inquit ? opening + inquit.index : paragraph.length;
  const said: Segment = { kind: "speech", start: 0, end: cut, text: paragraph.slice(opening, cut).trim() };
  if (!inquit) return [said];
  const rest = paragraph.slice(cut + inquit[0].length);
  const offset = cut + inquit[0].length;
  // The line goes on after the next dash, or after the sentence in which it says who speaks.
  const resumed = /[—–―][.,]?\s*|(?<=\.)\s+(?=\p{Lu})/u.exec(rest);
  const told = narration(paragraph, offset, offset + (resumed ? resumed.index : rest.length));
  if (!resumed) return [said, told];
  const start = offset + resumed.index + resumed[0].length;
  const more = paragraph.slice(start).trim();
  return more ? [said, told, { kind: "speech", start, end: paragraph.length, text: more }] : [said, told];
}
