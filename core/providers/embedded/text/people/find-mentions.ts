import { isSpoken, type Paragraph } from "../reading/read-chapter.ts";
import type { Mention, Vocabulary } from "./mention.ts";
import { CAPITALISED, readName } from "./read-name.ts";
import { readNoun } from "./read-noun.ts";
import { readPronoun } from "./read-pronoun.ts";

/** Reads which words of a chapter are written in capitals and which are not. */
export function readVocabulary(paragraphs: readonly Paragraph[], isEnglish: boolean): Vocabulary {
  const lowerCase = new Set<string>();
  const capitals = new Set<string>();
  for (const paragraph of paragraphs) {
    if (isHeadline(paragraph)) continue;
    const starts = sentenceStarts(paragraph);
    for (const [index, token] of paragraph.tokens.entries()) {
      if (/^\p{Ll}/u.test(token.text)) lowerCase.add(token.lower);
      else if (!starts.has(index) && CAPITALISED.test(token.text)) capitals.add(token.lower);
    }
  }
  return { lowerCase, capitals, isEnglish };
}

/** Everyone whom a paragraph speaks of, in order. */
export function findMentions(paragraph: Paragraph, vocabulary: Vocabulary): Mention[] {
  if (isHeadline(paragraph)) return [];
  const { tokens } = paragraph;
  const starts = sentenceStarts(paragraph);
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found =
      readName(tokens, at, starts, vocabulary) ?? readNoun(tokens, at) ?? readPronoun(tokens, at) ?? undefined;
    if (!found) at++;
    else {
      const spoken = isSpoken(paragraph, tokens[at]?.start ?? 0);
      if (found.mention) mentions.push({ ...found.mention, spoken });
      at = found.next;
    }
  }
  return mentions;
}

const FEWEST_HEADLINE_WORDS = 4;
const HEADLINE_SHARE = 0.8;

/** "In Which the Professor Loses His Hat": a line in which nearly every word has a capital names nobody. */
function isHeadline({ text, label }: Paragraph): boolean {
  if (label !== undefined || /[.!?…]["'”’»]*$/.test(text)) return false;
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length;
  return words.length >= FEWEST_HEADLINE_WORDS && capitals >= HEADLINE_SHARE * words.length;
}

/** Indexes of the tokens that begin a sentence or a quote, where a capital letter tells nothing. */
export function sentenceStarts({ tokens, sentences, segments }: Paragraph): ReadonlySet<number> {
  const offsets = [...sentences, ...segments].map(({ start }) => start).sort((a, b) => a - b);
  const starts = new Set<number>();
  let next = 0;
  for (const [index, token] of tokens.entries()) {
    if (!/[\p{L}\p{N}]/u.test(token.text)) continue;
    const previous = tokens[index - 1]?.text ?? "";
    if (next < offsets.length && token.end > (offsets[next] ?? Infinity)) {
      starts.add(index);
      while (next < offsets.length && token.end > (offsets[next] ?? Infinity)) next++;
    } else if (/^["'(—:;…]+$/.test(previous)) starts.add(index);
  }
  return starts;
}
