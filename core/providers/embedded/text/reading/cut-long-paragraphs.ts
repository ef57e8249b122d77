import { countSpokenWords } from "./clean-text.ts";
import type { QuoteStyle } from "./find-speech.ts";
import { splitSentences } from "./split-sentences.ts";

/** A paragraph longer than this, in words, is read as several, so that a scene can end within it. */
const LONGEST = 190;
const PIECE = 120;

/** A piece of a paragraph: `continues` is true for all but its first. */
export interface Piece {
  readonly text: string;
  readonly continues: boolean;
}

/**
 * Cuts a long paragraph at ends of sentences. A piece that begins within a quote gets an opening mark, as a speech over
 * several paragraphs has, so that it is read as speech too.
 */
export function cutLongParagraph(text: string, style: QuoteStyle | undefined): Piece[] {
  if (countSpokenWords(text) <= LONGEST) return [{ text, continues: false }];
  const pieces: Piece[] = [];
  let words = 0;
  let start = 0;
  let opened = "";
  const sentences = splitSentences(text);
  for (const [index, sentence] of sentences.entries()) {
    words += countSpokenWords(text.slice(sentence.start, sentence.end));
    const isLast = index === sentences.length - 1;
    if (words < PIECE && !isLast) continue;
    const piece = `${opened}${text.slice(start, sentence.end).trim()}`;
    pieces.push({ text: piece, continues: pieces.length > 0 });
    opened = style && isOpen(piece, style) ? style.open : "";
    start = sentence.end;
    words = 0;
  }
  return pieces;
}

function isOpen(piece: string, { open, close }: QuoteStyle): boolean {
  const opens = piece.split(open).length - 1;
  if (open === close) return open === '"' && opens % 2 === 1;
  return open !== "‘" && opens > piece.split(close).length - 1;
}
