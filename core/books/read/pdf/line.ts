/**
 * Text at one place of a page, as the file shows it in one go. Lengths are points, from the page's upper left corner.
 */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** Of the line the letters stand on. */
  readonly y: number;
  /** Of the letters. */
  readonly size: number;
  /** A name for the font that means nothing but that it is another than others. */
  readonly font: string;
  readonly isRightToLeft: boolean;
  /** Whether the file has a space before it. */
  readonly hasSpaceBefore: boolean;
  /** Whether it begins with a large initial, which may be a word of its own: "I found" or "In". */
  readonly hasInitial?: boolean;
}

/** A printed line of one column. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** That of most of its letters, as is the font. */
  readonly size: number;
  readonly font: string;
  readonly isRightToLeft: boolean;
  /** Index of its page. */
  readonly page: number;
  /** Index of its column; 0 for a line across all columns, too. */
  readonly column: number;
  /** Characters of the marks of notes that stood in it. */
  readonly noteMarks: number;
  /** As of a {@link Piece}. */
  readonly hasInitial?: boolean;
}

/** A page's lines in reading order. */
export interface Page {
  readonly lines: readonly Line[];
  /** Characters that are set up, down or across the page. */
  readonly askew: number;
  /** Whether it cannot be read, so that it has no lines. */
  readonly isDamaged: boolean;
}

/** The value that comes most often, each counted by its weight; `undefined` without any. */
export function mostCommon<Value>(values: Iterable<readonly [value: Value, weight: number]>): Value | undefined {
  const weights = new Map<Value, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  let best: [Value, number] | undefined;
  for (const entry of weights) if (!best || entry[1] > best[1]) best = entry;
  return best?.[0];
}
