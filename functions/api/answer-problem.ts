import type { Logger } from "@aws-lambda-powertools/logger";
import type { APIGatewayProxyResult } from "aws-lambda";
import { type Problem, problem, problemIn } from "#core/http/errors.ts";
import { toProblemDetails } from "#core/http/problem-details.ts";

/** Adds members to the problems of a domain whose clients expect them under other names. */
export type ProblemMembers = (problem: Problem) => Readonly<Record<string, unknown>>;

/** What was thrown as an answer: a problem as such, and anything else as one that tells nothing of the inside. */
export function answerProblem(
  thrown: unknown,
  { requestId, logger, members }: { requestId: string; logger: Logger; members?: ProblemMembers | undefined },
): APIGatewayProxyResult {
  const known = problemIn(thrown);
  if (known && known.status < 500) return problemResult(known, requestId, members);
  logger.error("A request failed.", { requestId, error: thrown as Error });
  return problemResult(outside(known), requestId, members);
}

/** How long to wait where the database or the store cannot be reached: a paused Aurora wakes in about 15 s. */
const AWAY_S = 15;

/** What a client is told of a fault on our side: the sentence of the problem itself is for whoever runs the platform. */
function outside(known: Problem | undefined): Problem {
  if (known?.status === 503) return problem("unavailable", {}, { cause: known, retryAfterS: AWAY_S });
  return problem("internal-error", { at: new Date().toISOString() }, { cause: known });
}

/** A problem as an answer. */
export function problemResult(
  found: Problem,
  requestId: string,
  members: ProblemMembers = () => ({}),
  headers: Readonly<Record<string, string>> = {},
): APIGatewayProxyResult {
  return {
    statusCode: found.status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      ...(found.status === 401 ? { "www-authenticate": 'Bearer realm="litink"' } : {}),
      ...(found.retryAfterS === undefined ? {} : { "retry-after": String(found.retryAfterS) }),
      ...headers,
    },
    body: JSON.stringify({ ...toProblemDetails(found, requestId), ...members(found) }),
  };
}
