import type { IncomingMessage, ServerResponse } from "node:http";
import type { ObjectStore } from "./object-store.ts";
import { S3Error } from "./s3-error.ts";
import type { Authorization } from "./signature.ts";
import { type Element, xmlDocument } from "./xml.ts";

/** How an object came to be, as EventBridge tells it. */
export type CreationReason = "PutObject" | "POST Object" | "CompleteMultipartUpload" | "CopyObject";

/** One request to a bucket or an object, and the way to answer it. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly bucket: string;
  /** Empty for the bucket itself. */
  readonly key: string;
  readonly query: URLSearchParams;
  readonly authorization: Authorization;
  readonly store: ObjectStore;
  readonly created: (key: string, reason: CreationReason) => void;
}

export function sendXml({ response }: Pick<Exchange, "response">, element: Element, status = 200): void {
  const body = xmlDocument(element);
  response.writeHead(status, { "content-type": "application/xml", "content-length": Buffer.byteLength(body) });
  response.end(body);
}

export function sendEmpty(
  { response }: Pick<Exchange, "response">,
  status: number,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, headers);
  response.end();
}

/**
 * What must hold of the object that is there for it to be replaced or deleted.
 *
 * @throws S3Error `NotImplemented` for `If-None-Match` with anything but `*`, as on S3.
 */
export function conditionsOf({ request }: Pick<Exchange, "request">): { ifMatch?: string; ifNoneMatch?: string } {
  const { "if-match": ifMatch, "if-none-match": ifNoneMatch } = request.headers;
  if (ifNoneMatch !== undefined && ifNoneMatch !== "*") {
    throw new S3Error(501, "NotImplemented", "A header you provided implies functionality that is not implemented");
  }
  return { ...(ifMatch === undefined ? {} : { ifMatch }), ...(ifNoneMatch === undefined ? {} : { ifNoneMatch }) };
}
