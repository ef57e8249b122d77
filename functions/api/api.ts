import { injectLambdaContext } from "@aws-lambda-powertools/logger/middleware";
import middy from "@middy/core";
import { executionModeStreamifyResponse } from "@middy/core/StreamifyResponse";
import httpCors from "@middy/http-cors";
import httpRouter from "@middy/http-router";
import httpSecurityHeaders from "@middy/http-security-headers";
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from "aws-lambda";
import { problem } from "#core/http/errors.ts";
import type { Route } from "#core/http/route.ts";
import { answerProblem, type ProblemMembers, problemResult } from "./answer-problem.ts";
import { type ApiResult, answerRoute } from "./answer-route.ts";
import { observe } from "./observe.ts";

export type ApiHandler = (event: APIGatewayProxyEvent, context: Context) => Promise<ApiResult>;

export interface ApiOptions {
  readonly members?: ProblemMembers;
}

/** Time that is left for an answer to be sent when a function gives up before it is cut off. */
const FAREWELL_MS = 500;

const REQUEST_HEADERS = [
  ...["authorization", "content-type", "idempotency-key", "if-match", "if-none-match", "last-event-id"],
  // What a client of Supabase's protocol sends beside them.
  ...["apikey", "x-client-info", "x-supabase-api-version"],
];
const RESPONSE_HEADERS = ["etag", "location", "ratelimit", "ratelimit-policy", "retry-after", "x-request-id"];

/** The Lambda of a domain: answers each of its routes, and whatever else comes with what is wrong with it. */
export function api(domain: string, routes: readonly Route[], { members }: ApiOptions = {}): ApiHandler {
  const { logger, countAnswer, traces } = observe(domain);
  const serve = (route: Route) => async (event: APIGatewayProxyEvent, context: Context) => {
    const limits: Record<string, string> = {};
    const startedAt = performance.now();
    const requestId = requestIdOf(event, context);
    const result = await answerRoute(route, event, { requestId, limits }).catch((thrown: unknown) =>
      answerProblem(thrown, { requestId, logger, members }),
    );
    countAnswer(`${route.method} ${route.path}`, result.statusCode, performance.now() - startedAt);
    // The types of the router know of no body that is a stream; it hands on whatever it is given.
    return { ...result, headers: { ...result.headers, ...limits } } as APIGatewayProxyResult;
  };
  const router = httpRouter<APIGatewayProxyEvent, APIGatewayProxyResult>({
    routes: routes.flatMap((route) => [
      { method: route.method, path: route.path, handler: serve(route) },
      // Whoever stands before us leaves out the body.
      ...(route.method === "GET" && !route.streams
        ? [{ method: "HEAD" as const, path: route.path, handler: serve(route) }]
        : []),
    ]),
    notFoundResponse: () => undefined,
  });
  return middy<APIGatewayProxyEvent, ApiResult, Error, Context>({
    ...(streams(routes) ? { executionMode: executionModeStreamifyResponse } : {}),
    timeoutEarlyInMillis: FAREWELL_MS,
    timeoutEarlyResponse: () => problemResult(problem("timed-out"), "", members),
  })
    .use(injectLambdaContext(logger))
    .use(traces)
    .use({
      after: ({ event, context, response }) => {
        if (!response) return;
        response.headers = { ...ownFirst(response.headers ?? {}), "x-request-id": requestIdOf(event, context) };
      },
    })
    .use(httpSecurityHeaders())
    .use(
      httpCors({
        origins: (process.env.CORS_ORIGINS ?? "").split(",").filter(Boolean),
        methods: "GET,HEAD,POST,PUT,PATCH,DELETE,OPTIONS",
        headers: REQUEST_HEADERS.join(","),
        exposeHeaders: RESPONSE_HEADERS.join(","),
        maxAge: 7200,
      }),
    )
    .use({
      onError: (request) => {
        const requestId = requestIdOf(request.event, request.context);
        request.response = answerProblem(request.error, { requestId, logger, members });
      },
    })
    .handler(
      async (event, context, { signal }) =>
        (await router(event, context, { signal })) ?? answerNoRoute(routes, event, requestIdOf(event, context)),
    ) as ApiHandler;
}

/**
 * Whether what a function answers is handed to Lambda's runtime as a stream, which its global offers. Without that runtime
 * a stream is the body of the answer, as it is.
 */
function streams(routes: readonly Route[]): boolean {
  const { awslambda } = globalThis as { awslambda?: { streamifyResponse?: unknown } };
  return awslambda?.streamifyResponse !== undefined && routes.some((route) => route.streams);
}

function requestIdOf({ requestContext }: APIGatewayProxyEvent, { awsRequestId }: Context): string {
  return requestContext.requestId ?? awsRequestId;
}

/** Each header once: what a route says itself, such as a policy of its page, goes before what is said of all. */
function ownFirst(headers: NonNullable<ApiResult["headers"]>): Record<string, string | number | boolean> {
  const names = Object.keys(headers).map((name) => name.toLowerCase());
  return Object.fromEntries(
    Object.entries(headers).filter(([name], index) => names.indexOf(name.toLowerCase()) === index),
  );
}

/** An address of ours in a method that it does not answer, or no address of ours. */
function answerNoRoute(
  routes: readonly Route[],
  { httpMethod, path }: APIGatewayProxyEvent,
  requestId: string,
): ApiResult {
  const found = routes.filter((route) => patternOf(route.path).test(path));
  const there = found.map(({ method }) => method);
  const hasHead = found.some(({ method, streams }) => method === "GET" && !streams);
  if (there.length === 0) return problemResult(problem("nothing-here"), requestId);
  const methods = [...new Set([...there, ...(hasHead ? ["HEAD"] : []), "OPTIONS"])].join(", ");
  if (httpMethod === "OPTIONS") return { statusCode: 204, headers: { allow: methods }, body: "" };
  return problemResult(problem("method-not-allowed", { methods }), requestId, undefined, { allow: methods });
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}/?$`);
}
