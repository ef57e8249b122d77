import { rankLines } from "../script/rank-lines.ts";

/** A sentence with its place in the text and how much it tells of the whole. */
export interface RankedSentence {
  readonly text: string;
  readonly at: number;
  readonly rank: number;
}

/** Sentences that are compared with each other; of a longer text, every so many are left out, so that the cost stays in proportion. */
const MOST_COMPARED = 160;

/** Words that make a sentence hang on the one before it. */
const LEANS = /^(?:he|she|it|they|his|her|their|but|and|so|then|yet|or|that|this|these|those|such)\b/i;

/**
 * The sentences that tell most of a text: near to all of it in words and meaning, of a readable length, understood by
 * themselves, about its people. In order of rank.
 */
export function rankSentences(sentences: readonly string[], names: ReadonlySet<string>): RankedSentence[] {
  const step = Math.max(1, Math.ceil(sentences.length / MOST_COMPARED));
  const compared = sentences
    .map((text, at) => ({ text, at }))
    .filter(
      ({ text, at }) =>
        (at % step === 0 || at < 3 || at > sentences.length - 4) && text.length >= 30 && text.length <= 320,
    );
  const ranks = rankLines(compared);
  return compared
    .map(({ text, at }, index): RankedSentence => {
      const named = text.split(/[^\p{L}'’]+/u).filter((word) => names.has(word)).length;
      const fit = (LEANS.test(text) ? 0.8 : 1) * (1 + 0.08 * Math.min(3, named)) * (/[?]/.test(text) ? 0.8 : 1);
      return { text, at, rank: (ranks[index] ?? 0) * fit };
    })
    .toSorted((a, b) => b.rank - a.rank);
}

/**
 * Puts the first, the most central and the last sentences together, in their order, up to a length in characters.
 *
 * @param lastPlace index of the last sentence that says where the story is, so that what comes next can go on from there.
 */
export function summarise(
  sentences: readonly string[],
  ranked: readonly RankedSentence[],
  longest: number,
  lastPlace: number | undefined,
): string {
  const chosen = new Map<number, string>();
  let length = 0;
  const take = (at: number, text: string | undefined) => {
    if (text === undefined || chosen.has(at) || length + text.length + 1 > longest) return;
    chosen.set(at, text);
    length += text.length + 1;
  };
  const [first] = sentences;
  if (first && first.length <= longest * 0.4) take(0, first);
  const last = sentences.length - 1;
  const ending = sentences[last];
  if (ending && ending.length <= longest * 0.35) take(last, ending);
  if (lastPlace !== undefined) take(lastPlace, sentences[lastPlace]);
  for (const { text, at } of ranked) take(at, text);
  if (chosen.size === 0 && first)
    return first.length <= longest ? first : `${first.slice(0, longest - 1).replace(/\s+\S*$/, "")}…`;
  return [...chosen]
    .toSorted((a, b) => a[0] - b[0])
    .map(([, text]) => text)
    .join(" ");
}
