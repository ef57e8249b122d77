import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { listen } from "../listen.ts";
import { deleteObjects, getLocation, listBuckets, listObjects } from "./bucket-operations.ts";
import { type CreationReason, type Exchange, sendEmpty } from "./exchange.ts";
import {
  abortUpload,
  completeUpload,
  createUpload,
  listParts,
  listUploads,
  uploadPart,
} from "./multipart-operations.ts";
import { copyObject, deleteObject, deleteTags, getObject, getTags, putObject, putTags } from "./object-operations.ts";
import { ObjectStore } from "./object-store.ts";
import { postObject } from "./post-object.ts";
import { S3Error } from "./s3-error.ts";
import { authorize, type Secrets } from "./signature.ts";
import { xmlDocument } from "./xml.ts";

/** The event "Object Created" of S3 as EventBridge delivers it. */
export interface ObjectCreatedEvent {
  readonly version: "0";
  readonly id: string;
  readonly "detail-type": "Object Created";
  readonly source: "aws.s3";
  readonly account: string;
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: {
    readonly version: "0";
    readonly bucket: { readonly name: string };
    readonly object: { readonly key: string; readonly size: number; readonly etag: string; readonly sequencer: string };
    readonly reason: CreationReason;
  };
}

export interface S3Options {
  /** Where objects and their index lie. */
  readonly directory: string;
  readonly buckets: readonly string[];
  readonly secrets: Secrets;
  /** Origins whose pages may talk to it; `*` for all. */
  readonly corsOrigins?: readonly string[];
  readonly onObjectCreated?: (event: ObjectCreatedEvent) => void;
}

export interface S3Server {
  readonly url: string;
  close(): Promise<void>;
}

/** Keys are at most this long, in UTF-8. */
const LONGEST_KEY_BYTES = 1024;

/**
 * Serves S3 on this machine, as far as the AWS SDK and browsers use it, on a port of its own (0: any).
 *
 * @throws `port-in-use`
 */
export async function serveS3(options: S3Options, port = 0, host = "127.0.0.1"): Promise<S3Server> {
  const store = new ObjectStore(options.directory);
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    void answer(request, response, store, options);
  });
  const actual = await listen(server, port, host).catch((thrown: unknown) => {
    store.close();
    throw thrown;
  });
  return {
    url: `http://${host}:${actual}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          store.close();
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  store: ObjectStore,
  options: S3Options,
): Promise<void> {
  const requestId = randomBytes(8).toString("hex").toUpperCase();
  response.setHeader("x-amz-request-id", requestId);
  try {
    await dispatch(request, response, store, options);
  } catch (thrown) {
    refuse(request, response, thrown, requestId);
  }
}

async function dispatch(
  request: IncomingMessage,
  response: ServerResponse,
  store: ObjectStore,
  options: S3Options,
): Promise<void> {
  const [rawPath = "/", search = ""] = split(request.url ?? "/");
  // A plus is a plus in what SDKs sign.
  const query = new URLSearchParams(search.replaceAll("+", "%2B"));
  const { bucket, key } = locate(rawPath);
  const allowed = allowOrigin(request, response, options.corsOrigins ?? []);
  if (request.method === "OPTIONS") return preflight(request, response, allowed);
  if (bucket === "") {
    authorize({ method: request.method ?? "", rawPath, query, headers: request.headers }, options.secrets);
    return listBuckets({ response }, options.buckets);
  }
  if (!options.buckets.includes(bucket)) throw new S3Error(404, "NoSuchBucket");
  const created = (createdKey: string, reason: CreationReason) => announce(store, options, bucket, createdKey, reason);
  const form = /^multipart\/form-data/.test(request.headers["content-type"] ?? "");
  if (request.method === "POST" && key === "" && form) {
    return postObject(request, response, { bucket, store, secrets: options.secrets, created });
  }
  const signed = { method: request.method ?? "", rawPath, query, headers: request.headers };
  const authorization = authorize(signed, options.secrets);
  const exchange: Exchange = { request, response, bucket, key, query, authorization, store, created };
  refuseUnserved(exchange);
  const operate = key === "" ? bucketOperation(exchange) : objectOperation(exchange);
  await operate(exchange);
}

type Operation = (exchange: Exchange) => Promise<void> | void;

/** What a request may ask of a bucket or an object in its query that is not served: to take it for the thing itself would be worse. */
const UNSERVED = [
  ..."accelerate acl analytics attributes cors encryption intelligent-tiering inventory legal-hold lifecycle".split(
    " ",
  ),
  ..."logging metrics notification object-lock ownershipControls partNumber policy policyStatus publicAccessBlock".split(
    " ",
  ),
  ..."replication requestPayment restore retention select torrent versionId versioning versions website".split(" "),
];

function refuseUnserved({ query, request }: Exchange): void {
  const unserved = UNSERVED.find((name) => query.has(name) && !(name === "partNumber" && query.has("uploadId")));
  const copied = Object.keys(request.headers).find((name) => name.startsWith("x-amz-copy-source-"));
  const what =
    unserved ?? copied ?? (query.has("uploadId") && request.headers["x-amz-copy-source"] && "UploadPartCopy");
  if (what) throw new S3Error(501, "NotImplemented", `This store does not know ${what}.`);
}

function bucketOperation({ request, query }: Exchange): Operation {
  switch (request.method) {
    case "HEAD":
      return (exchange) => sendEmpty(exchange, 200);
    case "PUT":
      // Every bucket that there is has been made; whoever makes sure of it finds it so.
      if (!query.has("tagging")) return (exchange) => sendEmpty(exchange, 200);
      break;
    case "GET":
      if (query.has("location")) return getLocation;
      if (query.has("uploads")) return listUploads;
      if (query.get("list-type") === "2") return listObjects;
      break;
    case "POST":
      if (query.has("delete")) return deleteObjects;
      break;
  }
  throw new S3Error(501, "NotImplemented");
}

function objectOperation({ request, query }: Exchange): Operation {
  const part = query.has("uploadId");
  switch (request.method) {
    case "GET":
    case "HEAD":
      if (query.has("tagging")) return getTags;
      return part ? listParts : getObject;
    case "PUT":
      if (query.has("tagging")) return putTags;
      if (part) return uploadPart;
      return request.headers["x-amz-copy-source"] === undefined ? putObject : copyObject;
    case "POST":
      if (query.has("uploads")) return createUpload;
      if (part) return completeUpload;
      break;
    case "DELETE":
      if (query.has("tagging")) return deleteTags;
      return part ? abortUpload : deleteObject;
  }
  throw new S3Error(405, "MethodNotAllowed");
}

function split(url: string): [path: string, search: string] {
  const at = url.indexOf("?");
  return at < 0 ? [url, ""] : [url.slice(0, at), url.slice(at + 1)];
}

function locate(rawPath: string): { bucket: string; key: string } {
  const [, bucket = "", ...rest] = rawPath.split("/");
  try {
    const key = decodeURIComponent(rest.join("/"));
    if (Buffer.byteLength(key) > LONGEST_KEY_BYTES) throw new S3Error(400, "KeyTooLongError");
    return { bucket: decodeURIComponent(bucket), key };
  } catch (thrown) {
    throw thrown instanceof S3Error ? thrown : new S3Error(400, "InvalidURI");
  }
}

function allowOrigin(request: IncomingMessage, response: ServerResponse, origins: readonly string[]): boolean {
  const { origin } = request.headers;
  if (!origin || !(origins.includes(origin) || origins.includes("*"))) return false;
  response.setHeader("access-control-allow-origin", origin);
  response.setHeader("vary", "origin");
  response.setHeader("access-control-expose-headers", "ETag, Content-Range, Content-Length, x-amz-request-id");
  return true;
}

function preflight(request: IncomingMessage, response: ServerResponse, allowed: boolean): void {
  if (!allowed) throw new S3Error(403, "AccessForbidden", "CORSResponse: this origin is not allowed.");
  response.writeHead(200, {
    "access-control-allow-methods": "GET, PUT, POST, HEAD, DELETE",
    "access-control-allow-headers": request.headers["access-control-request-headers"] ?? "*",
    "access-control-max-age": "3000",
  });
  response.end();
}

let created = 0;

function announce(store: ObjectStore, options: S3Options, bucket: string, key: string, reason: CreationReason): void {
  const object = store.find(bucket, key);
  if (!object || !options.onObjectCreated) return;
  created += 1;
  const sequencer = `${Date.now().toString(16)}${created.toString(16).padStart(6, "0")}`.toUpperCase();
  options.onObjectCreated({
    version: "0",
    id: randomBytes(16).toString("hex"),
    "detail-type": "Object Created",
    source: "aws.s3",
    account: "000000000000",
    time: new Date().toISOString(),
    region: "us-east-1",
    resources: [`arn:aws:s3:::${bucket}`],
    detail: {
      version: "0",
      bucket: { name: bucket },
      object: { key, size: object.size, etag: object.etag.replaceAll('"', ""), sequencer },
      reason,
    },
  });
}

function refuse(request: IncomingMessage, response: ServerResponse, thrown: unknown, requestId: string): void {
  // A client that went away needs no answer.
  if (response.headersSent || response.destroyed) return void response.destroy();
  const { status, code, message } =
    thrown instanceof S3Error ? thrown : new S3Error(500, "InternalError", "We encountered an internal error.");
  const body = xmlDocument([
    "Error",
    [
      ["Code", code],
      ["Message", message],
      ["RequestId", requestId],
    ],
  ]);
  // What is left of the body is not worth reading.
  const close = request.complete ? {} : { connection: "close" };
  response.writeHead(status, { "content-type": "application/xml", ...close });
  response.end(request.method === "HEAD" ? undefined : body);
  request.resume();
}
