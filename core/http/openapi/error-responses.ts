import { PROBLEMS, Problem, type ProblemCode } from "../errors.ts";
import { toProblemDetails } from "../problem-details.ts";
import { isCreating, isMetered, type Route } from "../route.ts";
import type { ApiResponse, Example } from "./document.ts";
import { referToHeaders } from "./parameters.ts";
import { exampleSentence, sentenceInMarkdown } from "./sentences.ts";

/** What is answered wherever no operation is asked for, so that none of them names it. */
export const PROBLEMS_ANYWHERE: readonly ProblemCode[] = ["bad-request", "method-not-allowed", "nothing-here"];

/** Every problem that a route may answer with: those that its access and its inputs imply, and its own. */
export function problemsOf(route: Route): ProblemCode[] {
  return [...new Set([...impliedProblems(route), ...(route.errors ?? [])])].toSorted();
}

function impliedProblems(route: Route): ProblemCode[] {
  const { auth, body, method, single } = route;
  const when = (isSo: boolean, ...codes: ProblemCode[]) => (isSo ? codes : []);
  return [
    "invalid-request",
    ...when(auth !== "public", "not-signed-in", "token-invalid", "account-locked"),
    ...when(isMetered(route), "too-many-requests"),
    ...when(auth === "admin", "admins-only"),
    ...when(body !== undefined, "malformed-body", "body-too-large", "media-type-unsupported"),
    ...when(isCreating(route), "idempotency-key-reused", "request-in-progress"),
    ...when(single === true && method !== "GET", "precondition-failed"),
    ...(["internal-error", "unavailable", "timed-out"] as const),
  ];
}

/** What a route answers when it goes wrong, by status. What many have in common has a name, and stands in one place. */
export function errorResponses(route: Route): { status: number; response: ApiResponse; name: string | undefined }[] {
  const own = new Set(route.errors);
  const byStatus = Map.groupBy(problemsOf(route), (code) => PROBLEMS[code][0]);
  return [...byStatus].map(([status, codes]) => ({
    status,
    response: describeGroup(status, codes),
    name: codes.some((code) => own.has(code)) ? undefined : nameOf(codes),
  }));
}

function describeGroup(status: number, codes: readonly ProblemCode[]): ApiResponse {
  const takesRetries = status === 429 || status === 503 || codes.includes("request-in-progress");
  return {
    description: codes.map((code) => `\`${code}\`: ${sentenceInMarkdown(code)}`).join("\n\n"),
    headers: referToHeaders(
      "x-request-id",
      ...(status === 401 ? ["WWW-Authenticate"] : []),
      ...(takesRetries ? ["Retry-After"] : []),
    ),
    content: {
      "application/problem+json": {
        schema: { $ref: "#/components/schemas/Problem" },
        examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
      },
    },
  };
}

/** A problem as a client may get it. */
export function problemExample(code: ProblemCode): Example {
  const fields = code === "invalid-request" ? [{ field: "body.title", reason: "is missing" }] : [];
  const shown = new Problem(code, exampleSentence(code), PROBLEMS[code][0], { fields });
  return { value: toProblemDetails(shown, "b0f2a4de-5c1b-4f43-8a53-0d1d0e3f7a11") };
}

/** `NotSignedInOrTokenInvalid`: the same for the same problems, whichever operation has them. */
function nameOf(codes: readonly ProblemCode[]): string {
  const pascal = (code: string) => code.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return codes.map(pascal).join("Or");
}
