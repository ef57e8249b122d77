import model from "wink-eng-lite-web-model";
import winkNlp, { type PartOfSpeech } from "wink-nlp";

/** A word or a mark of punctuation, with the part of speech that English would give it. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly pos: PartOfSpeech;
  readonly start: number;
  readonly end: number;
}

let reader: ReturnType<typeof winkNlp> | undefined;

/** The tokens of a text in order; curly marks are read as straight ones of the same length. */
export function readTokens(text: string): Token[] {
  reader ??= winkNlp(model, ["sbd", "pos"]);
  const plain = text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–―]/g, "—");
  const tokens = reader.readDoc(plain).tokens();
  const tags = tokens.out(reader.its.pos) as PartOfSpeech[];
  const read: Token[] = [];
  let at = 0;
  for (const [index, written] of tokens.out().entries()) {
    const start = plain.indexOf(written, at);
    if (start < 0) continue;
    at = start + written.length;
    read.push({ text: written, lower: written.toLowerCase(), pos: tags[index] ?? "X", start, end: at });
  }
  return read;
}
