import { cleanText, hasWords } from "./clean-text.ts";
import { cutLongParagraph } from "./cut-long-paragraphs.ts";
import { findQuoteStyle, findSpeech, leavesQuoteOpen, type Segment } from "./find-speech.ts";
import { readPart, readsAsPlay } from "./read-play.ts";
import { readTokens, type Token } from "./read-tokens.ts";
import { type Span, splitSentences } from "./split-sentences.ts";

/** A paragraph that was read: its text cleaned, and what of it is told and what is said. All offsets are into `text`. */
export interface Paragraph {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly sentences: readonly Span[];
  readonly tokens: readonly Token[];
  /** Whether it ends within a quote that the next paragraph goes on with. */
  readonly open: boolean;
  /** In a play, who says it, as the text has it before the line; their whole paragraph is said. */
  readonly label?: string;
  /** Whether it is a further piece of a long paragraph. */
  readonly continues: boolean;
  /** Whether the text marks a change of scene before it. */
  readonly afterBreak: boolean;
}

const BREAK = /^(?:[*•·⁂~#+_=—–-]\s*)+$|^[ivxlc]{1,5}\.?$/iu;

/** Reads the paragraphs of a chapter. Those without a word are left out; marks of a change of scene are kept as such. */
export function readChapter(paragraphs: readonly string[]): Paragraph[] {
  const texts = paragraphs.map(cleanText);
  const style = findQuoteStyle(texts);
  const isPlay = readsAsPlay(texts);
  const read: Paragraph[] = [];
  let afterBreak = false;
  for (const { text, continues } of texts.flatMap((each) => cutLongParagraph(each, style))) {
    if (BREAK.test(text)) afterBreak = true;
    if (!hasWords(text) || BREAK.test(text)) continue;
    const part = isPlay ? readPart(text) : undefined;
    read.push({
      continues,
      text,
      ...(part ? { label: part.label } : {}),
      segments: part ? [part.said] : findSpeech(text, style),
      sentences: splitSentences(text),
      tokens: readTokens(text),
      open: leavesQuoteOpen(text, style),
      afterBreak: afterBreak && read.length > 0,
    });
    afterBreak = false;
  }
  return read;
}

/** Whether an offset of a paragraph lies within something that is said. */
export function isSpoken(paragraph: Paragraph, offset: number): boolean {
  return paragraph.segments.some(({ kind, start, end }) => kind === "speech" && start <= offset && offset < end);
}
