/** The mark of a note behind a word, `word.[12]`, and what stands in it. */
const MARK = /(?<=\S)\[(\d{1,4}|[A-Z*†]|[a-z])\]/g;
/** As {@link MARK}, but for a single small letter, which only is a mark where there is a note of that letter. */
const CERTAIN_MARK = /(?<=\S)\[(?:\d{1,4}|[A-Z*†])\]/g;
/** The text of a note: `[12] It was not.`, `[Footnote 12: It was not.]`, `[a] It was not.` */
const NOTE = /^\[(?:footnote |note )?(\d{1,4}|[A-Za-z*†])(?:\]|:)\s*(?=\S)/i;
const NAMED_NOTE = /^\[(?:foot)?note /i;

/** A star behind a word, and the note below that begins with it. */
const STAR = /(?<=[\p{L}\p{N}\p{P}])(?<![*\s])\*(?![*\p{L}])/u;
const STAR_NOTE = /^\*\s?(?=[\p{L}\p{P}])[^*]+$/u;

/** Paragraphs that a note in brackets may take until it is closed. */
const MOST_PARAGRAPHS = 20;

/** The paragraphs of a text without the marks of notes, and the notes that stood among them. */
export interface TakenNotes {
  readonly paragraphs: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Takes notes out of a text, so that they break no sentence: those whose mark stands behind a word elsewhere, and
 * those that call themselves so. What only begins with a number in brackets stays.
 */
export function takeNotes(all: readonly string[]): TakenNotes {
  const marks = new Set(all.flatMap((paragraph) => [...paragraph.matchAll(MARK)].map(([, mark]) => mark)));
  const paragraphs: string[] = [];
  const notes: string[] = [];
  const letters = new Set<string>();
  for (let index = 0; index < all.length; index++) {
    const paragraph = all[index] ?? "";
    const [, mark] = NOTE.exec(paragraph) ?? [];
    const last = paragraphs.at(-1);
    if (mark !== undefined && (marks.has(mark) || NAMED_NOTE.test(paragraph))) {
      const end = endOfNote(all, index);
      notes.push(all.slice(index, end).join(" "));
      letters.add(mark);
      index = end - 1;
    } else if (last !== undefined && STAR_NOTE.test(paragraph) && STAR.test(last)) {
      notes.push(paragraph);
      paragraphs[paragraphs.length - 1] = last.replace(STAR, "");
    } else {
      paragraphs.push(paragraph);
    }
  }
  return { paragraphs: paragraphs.map((paragraph) => withoutMarks(paragraph, letters)), notes };
}

/** Index behind the paragraphs of a note: one, or those up to the bracket that closes it. */
function endOfNote(all: readonly string[], index: number): number {
  if (!NAMED_NOTE.test(all[index] ?? "")) return index + 1;
  const rest = all.slice(index, index + MOST_PARAGRAPHS);
  const closed = rest.findIndex((paragraph) => paragraph.endsWith("]"));
  return index + Math.max(closed, 0) + 1;
}

function withoutMarks(paragraph: string, letters: ReadonlySet<string>): string {
  return paragraph
    .replaceAll(CERTAIN_MARK, "")
    .replaceAll(MARK, (whole, mark: string) => (letters.has(mark) ? "" : whole));
}
