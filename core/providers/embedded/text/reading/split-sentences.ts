/** A stretch of a text, from its first character to the one after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words that end in a full stop without ending a sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"'‘—])(?:Mr|Mrs|Ms|Mme|Mlle|M|Dr|Prof|St|Capt|Lt|Col|Gen|Sgt|Maj|Rev|Hon|Messrs|Esq|Jr|Sr|No|Vol|vs|etc|viz|i\.e|e\.g|Hr|Fr|Sra?|Srta|[A-ZÀ-Þ])\.$/u;

/** What ends a sentence, with the quotes and brackets that close after it. */
const END = /(?:[.!?…]+["'”’»)\]]*(?=\s|$)|[。！？][」』”]*)/gu;

/** Letters in lower case go on with the sentence: `"Stop!" he cried.` and `Well … perhaps.` */
const GOES_ON = /^\s+["“'‘(]?\p{Ll}/u;

/** The sentences of a text in order, without the white space between them. They never overlap. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = skipSpace(text, 0);
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    const rest = text.slice(end, end + 4);
    if (GOES_ON.test(rest)) continue;
    if (match[0] === "." && ABBREVIATION.test(text.slice(Math.max(0, end - 12), end))) continue;
    if (end > start) spans.push({ start, end });
    start = skipSpace(text, end);
  }
  const end = text.trimEnd().length;
  if (end > start) spans.push({ start, end });
  return spans;
}

/** The sentences of a text as texts. */
export function sentencesOf(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}
