const SENTENCE_END = /[.!?…]+["'”’»)\]]*\s+|[。！？]["”’」』）]*|\n/gu;

/**
 * Cuts a text into pieces of at most `longest` characters, at ends of sentences where it can, between words where it
 * must, and inside one only if a word is longer than that. The pieces together are the text.
 */
export function cutText(text: string, longest: number): string[] {
  if (text.length <= longest) return [text];
  // Pieces of about the same length read better than full ones and a stump.
  const wanted = Math.ceil(text.length / Math.ceil(text.length / (longest * 0.85)));
  const pieces: string[] = [];
  let start = 0;
  let end = 0;
  for (const border of bordersOf(text, longest)) {
    if (border - start > longest || (end > start && border - start > wanted && closer(end, border, start + wanted))) {
      pieces.push(text.slice(start, end));
      start = end;
    }
    end = border;
  }
  pieces.push(text.slice(start));
  return pieces;
}

function closer(a: number, b: number, to: number): boolean {
  return Math.abs(a - to) <= Math.abs(b - to);
}

/** Places where a text may be cut, in order, never more than `longest` apart; the last is its end. */
function* bordersOf(text: string, longest: number): Generator<number> {
  let last = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const border = match.index + match[0].length;
    yield* bordersBetween(text, last, border, longest);
    last = border;
    yield last;
  }
  if (last < text.length) {
    yield* bordersBetween(text, last, text.length, longest);
    yield text.length;
  }
}

/** Borders inside a sentence that is too long: after a space, or between two characters. */
function* bordersBetween(text: string, from: number, to: number, longest: number): Generator<number> {
  let start = from;
  while (to - start > longest) {
    const space = text.lastIndexOf(" ", start + longest - 1);
    let border = space > start ? space + 1 : start + longest;
    if (/[\uDC00-\uDFFF]/.test(text[border] ?? "")) border--; // Never between the halves of one character.
    yield border;
    start = border;
  }
}
