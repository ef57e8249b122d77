import { PROBLEMS, type ProblemCode } from "../errors.ts";

/** A part of a problem's sentence: text, or the name of what stands there when it happens. */
export interface SentencePiece {
  readonly text: string;
  readonly isGap: boolean;
}

const SOME_ID = "0198c2f4-6f0a-7c3e-9b1d-2a4f5e6d7c8b";

/** What fills the gaps of a sentence in an example: by code and name, or by name alone where it is always of a kind. */
const FILLINGS: Readonly<Record<string, string>> = {
  "avatar-unfit.reason": "it is larger than 5 MB",
  "cover-unfit.reason": "it is larger than 10 MB",
  "bad-request.reason": "This address cannot be read.",
  "chapter-has-films.chapters": "3 “The Chase” (0198c2f4-6f0a-7c3e-9b1d-2a4f5e6d7c8b)",
  "malformed-body.reason": "it breaks at character 17",
  "password-guessable.reason": "it is one of the most common ones",
  "structure-invalid.faults": "body.divisions.2.sources.0 names the chapter 99, which the book does not have",
  at: "2026-03-14T09:26:53.000Z",
  expected: "application/json",
  faults: "body.title is missing",
  limit: "1 MB",
  methods: "GET, HEAD, OPTIONS",
  minutes: "15",
  seconds: "42",
};

/** The sentence of a problem, cut at its gaps. A gap is named in words: `bookId` reads "book id". */
export function piecesOf(code: ProblemCode): SentencePiece[] {
  const asWords = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return PROBLEMS[code][1]
    .split(/\{(\w+)\}/)
    .map((text, index) => (index % 2 ? { text: asWords(text), isGap: true } : { text, isGap: false }))
    .filter(({ text }) => text !== "");
}

/** The sentence of a problem in Markdown, its gaps slanted. */
export function sentenceInMarkdown(code: ProblemCode): string {
  return piecesOf(code)
    .map(({ text, isGap }) => (isGap ? `*${text}*` : text))
    .join("");
}

/** The sentence of a problem as it may be when it happens; a gap that nothing is known for stays in braces. */
export function exampleSentence(code: ProblemCode): string {
  return PROBLEMS[code][1].replaceAll(/\{(\w+)\}/g, (gap, name: string) => {
    return FILLINGS[`${code}.${name}`] ?? FILLINGS[name] ?? (name.endsWith("Id") ? SOME_ID : gap);
  });
}
