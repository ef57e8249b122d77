import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { S3Error } from "./s3-error.ts";

/** Secrets by access key id. */
export type Secrets = Readonly<Record<string, string>>;

export interface SignedRequest {
  readonly method: string;
  /** As it came, percent-encoded. */
  readonly rawPath: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
}

/** What a checked signature says of the body: its SHA-256, or how it is streamed. */
export interface Authorization {
  readonly payload: string;
  /** For chunks that are signed one after the other: the key, scope and time, and the signature of the head. */
  readonly chain: { key: Buffer; scope: string; date: string; signature: string } | null;
}

const LONGEST_PRESIGNED_SECONDS = 604_800;
const CLOCK_SKEW_MS = 900_000;

/** Percent-encoding of Signature Version 4: everything but unreserved characters. */
export function encodeRfc3986(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

export function signingKey(secret: string, day: string, region: string): Buffer {
  return hmac(hmac(hmac(hmac(`AWS4${secret}`, day), region), "s3"), "aws4_request");
}

export function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

/** Time of an `x-amz-date`, such as 20261123T201500Z. */
function timeOf(date: string): number {
  return Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
}

/**
 * Checks the Signature Version 4 of a request, in its header or, presigned, in its query.
 *
 * @throws S3Error `AccessDenied` for one without, `InvalidAccessKeyId`, `SignatureDoesNotMatch`, `RequestTimeTooSkewed`.
 */
export function authorize(request: SignedRequest, secrets: Secrets): Authorization {
  const parts = partsOf(request);
  const [accessKeyId = "", day = "", region = "", service] = parts.credential.split("/");
  const secret = Object.hasOwn(secrets, accessKeyId) ? secrets[accessKeyId] : undefined;
  if (secret === undefined) throw new S3Error(403, "InvalidAccessKeyId");
  if (service !== "s3" || !parts.date.startsWith(day) || day === "") throw new S3Error(403, "SignatureDoesNotMatch");
  checkTime(parts);
  const query = [...request.query]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${encodeRfc3986(name)}=${encodeRfc3986(value)}`)
    .sort()
    .join("&");
  const names = parts.signedHeaders.split(";");
  if (!names.includes("host")) throw new S3Error(403, "SignatureDoesNotMatch");
  // Else whoever holds a presigned URL could add what it means, such as the source of a copy.
  if (Object.keys(request.headers).some((name) => name.startsWith("x-amz-") && !names.includes(name))) {
    throw new S3Error(403, "AccessDenied", "There were headers present in the request which were not signed");
  }
  const headers = names.map((name) => `${name}:${headerText(request.headers[name])}\n`).join("");
  const canonical = [request.method, request.rawPath, query, headers, parts.signedHeaders, parts.payload].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const digest = createHash("sha256").update(canonical).digest("hex");
  const key = signingKey(secret, day, region);
  const wanted = hmac(key, ["AWS4-HMAC-SHA256", parts.date, scope, digest].join("\n")).toString("hex");
  if (!isSame(wanted, parts.signature)) throw new S3Error(403, "SignatureDoesNotMatch");
  const chained = parts.payload.startsWith("STREAMING-AWS4-HMAC-SHA256-PAYLOAD");
  return { payload: parts.payload, chain: chained ? { key, scope, date: parts.date, signature: wanted } : null };
}

interface SignatureParts {
  readonly credential: string;
  readonly signedHeaders: string;
  readonly signature: string;
  readonly date: string;
  readonly payload: string;
  /** `null` for a signature in the header. */
  readonly expiresSeconds: number | null;
}

function partsOf({ query, headers }: SignedRequest): SignatureParts {
  if (query.has("X-Amz-Signature")) {
    const of = (name: string) => query.get(`X-Amz-${name}`) ?? "";
    if (of("Algorithm") !== "AWS4-HMAC-SHA256") throw new S3Error(400, "AuthorizationQueryParametersError");
    return {
      credential: of("Credential"),
      signedHeaders: of("SignedHeaders"),
      signature: of("Signature"),
      date: of("Date"),
      payload: "UNSIGNED-PAYLOAD",
      expiresSeconds: Number(of("Expires")),
    };
  }
  const match = /^AWS4-HMAC-SHA256 Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]+)$/.exec(
    headers.authorization ?? "",
  );
  if (!match) throw new S3Error(403, "AccessDenied", "Access Denied");
  const [, credential = "", signedHeaders = "", signature = ""] = match;
  return {
    ...{ credential, signedHeaders, signature },
    date: headerText(headers["x-amz-date"]),
    payload: headerText(headers["x-amz-content-sha256"]) || "UNSIGNED-PAYLOAD",
    expiresSeconds: null,
  };
}

function checkTime({ date, expiresSeconds }: SignatureParts): void {
  const at = timeOf(date);
  if (Number.isNaN(at)) throw new S3Error(403, "AccessDenied", "The date of the request cannot be read");
  if (expiresSeconds === null) {
    if (Math.abs(Date.now() - at) > CLOCK_SKEW_MS) throw new S3Error(403, "RequestTimeTooSkewed");
    return;
  }
  if (!(expiresSeconds > 0 && expiresSeconds <= LONGEST_PRESIGNED_SECONDS)) {
    throw new S3Error(400, "AuthorizationQueryParametersError");
  }
  if (Date.now() < at - CLOCK_SKEW_MS) throw new S3Error(403, "AccessDenied", "Request is not valid yet");
  if (Date.now() > at + expiresSeconds * 1000) throw new S3Error(403, "AccessDenied", "Request has expired");
}

function headerText(value: string | string[] | undefined): string {
  return [value ?? ""].flat().join(",").trim().replaceAll(/ +/g, " ");
}

/** Checks the signature of a browser's POST policy. */
export function authorizePolicy(fields: Readonly<Record<string, string>>, secrets: Secrets): void {
  const [accessKeyId = "", day = "", region = "", service] = (fields["x-amz-credential"] ?? "").split("/");
  const secret = Object.hasOwn(secrets, accessKeyId) ? secrets[accessKeyId] : undefined;
  if (secret === undefined) throw new S3Error(403, "InvalidAccessKeyId");
  if (service !== "s3" || fields["x-amz-algorithm"] !== "AWS4-HMAC-SHA256") {
    throw new S3Error(400, "InvalidRequest", "The policy is signed in another way than AWS4-HMAC-SHA256 for s3.");
  }
  const wanted = hmac(signingKey(secret, day, region), fields.policy ?? "").toString("hex");
  if (!isSame(wanted, fields["x-amz-signature"] ?? "")) throw new S3Error(403, "SignatureDoesNotMatch");
}

const EMPTY_SHA256 = createHash("sha256").digest("hex");

/** Signature of one chunk of a signed stream, after that of the one before. */
export function chunkSignature(
  chain: NonNullable<Authorization["chain"]>,
  previous: string,
  chunkSha256: string,
): string {
  const text = ["AWS4-HMAC-SHA256-PAYLOAD", chain.date, chain.scope, previous, EMPTY_SHA256, chunkSha256].join("\n");
  return hmac(chain.key, text).toString("hex");
}
