import { MOST_COLUMNS } from "./limits.ts";
import { rateBreak } from "./rate-break.ts";
import type { Token } from "./split-tokens.ts";

/** A text set in lines, and how much its break hurts. */
export interface SetText {
  readonly lines: readonly string[];
  readonly columns: number;
  readonly cost: number;
}

/** What stands before the line of each of two people who speak in one subtitle. */
const DASH = "– ";

/**
 * Sets tokens in one line if they fit, else in two, broken where it reads best and the lines are about as long.
 *
 * @returns `undefined` where they do not fit.
 */
export function breakLines(tokens: readonly Token[]): SetText | undefined {
  const columns = widthOf(tokens);
  if (columns <= MOST_COLUMNS) return { lines: [textOf(tokens)], columns, cost: 0 };
  let best: { at: number; columns: number; cost: number } | undefined;
  let upper = 0;
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (before) {
      const lower = columns - upper - (token.isGlued ? 0 : 1);
      const cost = rateBreak(before, token) + Math.abs(upper - lower) / 9 + (upper > lower ? 0.5 : 0);
      if (upper <= MOST_COLUMNS && lower <= MOST_COLUMNS && (!best || cost < best.cost)) {
        // The break takes the place of a space, or of nothing.
        best = { at: index, columns: upper + 1 + lower, cost };
      }
    }
    upper += token.columns + (token.isGlued || index === 0 ? 0 : 1);
  }
  if (!best) return undefined;
  const lines = [tokens.slice(0, best.at), tokens.slice(best.at)].map(textOf);
  return { lines, columns: best.columns, cost: best.cost };
}

/** Sets what two people say in a line each; `undefined` where it does not fit. */
export function setTwoSpeakers(first: readonly Token[], second: readonly Token[]): SetText | undefined {
  const widths = [first, second].map((tokens) => DASH.length + widthOf(tokens));
  if (widths.some((width) => width > MOST_COLUMNS)) return undefined;
  const columns = widths.reduce((sum, width) => sum + width, 1);
  return { lines: [DASH + textOf(first), DASH + textOf(second)], columns, cost: 0 };
}

function widthOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { columns, isGlued }, index) => sum + columns + (isGlued || index === 0 ? 0 : 1), 0);
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text, isGlued }, index) => (isGlued || index === 0 ? text : ` ${text}`)).join("");
}
