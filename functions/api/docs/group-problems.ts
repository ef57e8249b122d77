import { PROBLEMS, type ProblemCode } from "#core/http/errors.ts";
import type { OpenApiDocument } from "#core/http/openapi/document.ts";
import { piecesOf, type SentencePiece } from "#core/http/openapi/sentences.ts";
import { titleOf } from "#core/http/problem-details.ts";

export interface ExplainedProblem {
  readonly code: ProblemCode;
  readonly title: string;
  readonly status: number;
  readonly sentence: readonly SentencePiece[];
}

export interface ProblemGroup {
  readonly title: string;
  readonly about: string;
  readonly problems: readonly ExplainedProblem[];
}

/** All problems by who meets them: what operations of the API answer with, and the rest, by code. */
export function groupProblems(document: OpenApiDocument): ProblemGroup[] {
  const problems = (Object.keys(PROBLEMS) as ProblemCode[]).toSorted().map(explain);
  const answered = Object.keys(document.components.examples);
  return [
    {
      title: "What the API answers with",
      about: "As the `code` of an answer of type `application/problem+json`. The operations name those that they have.",
      problems: problems.filter(({ code }) => answered.includes(code)),
    },
    {
      title: "What a run or a command ends with",
      about: "As the error of a book, a script or a film that could not be made, and at the end of a command.",
      problems: problems.filter(({ code }) => !answered.includes(code)),
    },
  ];
}

function explain(code: ProblemCode): ExplainedProblem {
  return { code, title: titleOf(code), status: PROBLEMS[code][0], sentence: piecesOf(code) };
}
