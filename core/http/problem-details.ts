import * as z from "zod";
import type { Problem, ProblemCode } from "./errors.ts";

/** What every error is answered with, as `application/problem+json` (RFC 9457). */
export const ProblemDetails = z
  .looseObject({
    type: z.string().meta({ description: "Where this kind of problem is explained" }),
    title: z.string().meta({ description: "The kind of problem, the same for each of them" }),
    status: z.int(),
    detail: z.string().meta({ description: "What went wrong this time, and what to do" }),
    code: z.string().meta({ description: "The kind of problem, for programs" }),
    requestId: z.string(),
    errors: z
      .array(z.strictObject({ field: z.string(), reason: z.string() }))
      .optional()
      .meta({ description: "What is wrong with which field" }),
  })
  .meta({ id: "Problem" });

/** The page that explains all problems, with a heading for each. */
const PROBLEMS_PAGE = "/docs/problems";

export function toProblemDetails(
  { code, status, message, fields }: Problem,
  requestId: string,
): z.output<typeof ProblemDetails> {
  return {
    type: `${PROBLEMS_PAGE}#${code}`,
    title: titleOf(code),
    status,
    detail: message,
    code,
    requestId,
    ...(fields.length > 0 ? { errors: [...fields] } : {}),
  };
}

/** `book-not-found` reads "Book not found". */
export function titleOf(code: ProblemCode): string {
  const words = code.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
