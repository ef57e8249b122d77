import type { SKRSContext2D } from "@napi-rs/canvas";

/** Text broken into lines at a size at which it fits. */
export interface SetText {
  readonly lines: readonly string[];
  /** Pixels of the letters, and from line to line. */
  readonly sizePx: number;
  readonly leadingPx: number;
  readonly rightToLeft: boolean;
}

interface Measure {
  /** A CSS font for a size. */
  readonly font: (sizePx: number) => string;
  readonly widthPx: number;
  readonly mostLines: number;
  readonly largestPx: number;
  readonly smallestPx: number;
}

/**
 * Breaks text into even lines at the largest size at which it fits the width in few enough lines. Text that does not
 * fit at the smallest size loses its end to an ellipsis.
 */
export function setLines(context: SKRSContext2D, text: string, measure: Measure): SetText {
  const clean = text.replace(/\s+/gu, " ").trim();
  const rightToLeft = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(clean);
  const set = (lines: readonly string[], sizePx: number): SetText => ({
    lines,
    sizePx,
    leadingPx: sizePx * 1.18,
    rightToLeft,
  });
  for (let sizePx = measure.largestPx; sizePx > measure.smallestPx; sizePx *= 0.94) {
    const lines = breakEvenly(context, clean, measure, sizePx);
    if (lines) return set(lines, sizePx);
  }
  context.font = measure.font(measure.smallestPx);
  const lines = breakGreedily(context, clean, measure.widthPx);
  const kept = lines.slice(0, measure.mostLines);
  if (lines.length > kept.length) kept.push(`${kept.pop()}…`);
  return set(
    kept.map((line) => shorten(context, line, measure.widthPx)),
    measure.smallestPx,
  );
}

/** Lines of about the same length, or nothing if the text needs more of them than it may have. */
function breakEvenly(context: SKRSContext2D, text: string, { font, widthPx, mostLines }: Measure, sizePx: number) {
  context.font = font(sizePx);
  const lines = breakGreedily(context, text, widthPx);
  if (lines.length > mostLines || lines.some((line) => context.measureText(line).width > widthPx)) return undefined;
  // The narrowest width that needs no more lines makes them even.
  let narrow = widthPx / lines.length / 1.5;
  let wide = widthPx;
  for (let step = 0; step < 8; step++) {
    const middle = (narrow + wide) / 2;
    if (breakGreedily(context, text, middle).length > lines.length) narrow = middle;
    else wide = middle;
  }
  const even = breakGreedily(context, text, wide);
  return even.some((line) => context.measureText(line).width > widthPx) ? lines : even;
}

/** Fills each line as far as it goes; breaks between words, or between letters where a script has no spaces. */
function breakGreedily(context: SKRSContext2D, text: string, widthPx: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text)) {
    const longer = line + piece;
    if (line && context.measureText(longer.trimEnd()).width > widthPx) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line = longer;
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}

/** Words with the space after them; signs of Chinese and Japanese one by one. */
function piecesOf(text: string): string[] {
  return (
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+\s*|\s+/gu,
    ) ?? []
  );
}

function shorten(context: SKRSContext2D, line: string, widthPx: number): string {
  let short = line;
  while (short.length > 2 && context.measureText(short).width > widthPx) short = `${short.slice(0, -2).trimEnd()}…`;
  return short;
}
