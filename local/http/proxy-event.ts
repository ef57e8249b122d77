import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";

/** The event of a REST API's Lambda proxy integration (payload format 1.0). */
export interface ProxyEvent {
  readonly resource: string;
  readonly path: string;
  readonly httpMethod: string;
  readonly headers: Record<string, string>;
  readonly multiValueHeaders: Record<string, string[]>;
  readonly queryStringParameters: Record<string, string> | null;
  readonly multiValueQueryStringParameters: Record<string, string[]> | null;
  readonly pathParameters: Record<string, string> | null;
  readonly stageVariables: null;
  readonly requestContext: Record<string, unknown>;
  readonly body: string | null;
  readonly isBase64Encoded: boolean;
}

export interface ProxyResult {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string | number | boolean>>;
  readonly multiValueHeaders?: Readonly<Record<string, readonly (string | number | boolean)[]>>;
  readonly body?: string | Readable | null;
  readonly isBase64Encoded?: boolean;
}

const TEXT = /^(text\/|application\/(json|xml|javascript|x-www-form-urlencoded|[^;]+\+(json|xml)))/i;

/** Makes the event that API Gateway would make of a request. */
export function proxyEvent(
  request: IncomingMessage,
  route: { resource: string; pathParameters: Record<string, string> | null },
  body: Buffer,
): ProxyEvent {
  const url = new URL(request.url ?? "/", "http://local");
  const multiValueHeaders = Object.fromEntries(
    Object.entries(request.headersDistinct).map(([name, values]) => [name, values ?? []]),
  );
  const query = Map.groupBy(url.searchParams, ([name]) => name);
  const lists = Object.fromEntries([...query].map(([name, pairs]) => [name, pairs.map(([, value]) => value)]));
  const binary = body.length > 0 && !TEXT.test(request.headers["content-type"] ?? "");
  const requestId = randomUUID();
  const now = new Date();
  return {
    resource: route.resource,
    path: decodeURI(url.pathname),
    httpMethod: request.method ?? "GET",
    headers: lastOf(multiValueHeaders),
    multiValueHeaders,
    queryStringParameters: query.size > 0 ? lastOf(lists) : null,
    multiValueQueryStringParameters: query.size > 0 ? lists : null,
    pathParameters: route.pathParameters,
    stageVariables: null,
    requestContext: {
      accountId: "000000000000",
      apiId: "local",
      domainName: request.headers.host ?? "localhost",
      httpMethod: request.method,
      identity: {
        sourceIp: request.socket.remoteAddress?.replace(/^::ffff:/, "") ?? "",
        userAgent: request.headers["user-agent"] ?? "",
      },
      path: url.pathname,
      protocol: `HTTP/${request.httpVersion}`,
      requestId,
      requestTime: now.toUTCString(),
      requestTimeEpoch: now.getTime(),
      resourcePath: route.resource,
      stage: "local",
    },
    body: body.length === 0 ? null : body.toString(binary ? "base64" : "utf8"),
    isBase64Encoded: binary,
  };
}

/** API Gateway puts the last of several values where there is room for one. */
function lastOf(lists: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(lists).map(([name, values]) => [name, values.at(-1) ?? ""]));
}
