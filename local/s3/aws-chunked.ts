import { createHash, type Hash } from "node:crypto";
import { Transform, type TransformCallback } from "node:stream";
import { S3Error } from "./s3-error.ts";
import { type Authorization, chunkSignature, isSame } from "./signature.ts";

/** A chunk's head or a trailer is a short line; anything longer is no such stream. */
const LONGEST_LINE = 4096;

/**
 * Takes the framing of `aws-chunked` off a body, checks the signature of each chunk where they are signed, and keeps
 * the trailers. https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 */
export class AwsChunkedDecoder extends Transform {
  readonly trailers: Record<string, string> = {};
  readonly #chain: Authorization["chain"];
  #buffer: Buffer = Buffer.alloc(0);
  #left = 0;
  #at: "head" | "data" | "break" | "trailer" | "end" = "head";
  #previous: string;
  #claimed = "";
  #hash: Hash = createHash("sha256");

  constructor(chain: Authorization["chain"]) {
    super();
    this.#chain = chain;
    this.#previous = chain?.signature ?? "";
  }

  override _transform(data: Buffer, _encoding: BufferEncoding, callback: TransformCallback): void {
    this.#buffer = this.#buffer.length > 0 ? Buffer.concat([this.#buffer, data]) : data;
    try {
      while (this.#step()) {
        // Each step takes what it can off the buffer.
      }
      callback();
    } catch (thrown) {
      callback(thrown instanceof Error ? thrown : new S3Error(400, "IncompleteBody"));
    }
  }

  override _flush(callback: TransformCallback): void {
    callback(this.#at === "trailer" || this.#at === "end" ? null : new S3Error(400, "IncompleteBody"));
  }

  #step(): boolean {
    switch (this.#at) {
      case "data":
        return this.#takeData();
      case "break":
        if (this.#buffer.length < 2) return false;
        this.#buffer = this.#buffer.subarray(2);
        this.#at = "head";
        return true;
      case "end":
        return false;
      default:
        return this.#takeLine();
    }
  }

  #takeData(): boolean {
    const taken = this.#buffer.subarray(0, this.#left);
    if (taken.length === 0) return false;
    this.#buffer = this.#buffer.subarray(taken.length);
    this.#left -= taken.length;
    if (this.#chain) this.#hash.update(taken);
    this.push(taken);
    if (this.#left === 0) {
      this.#checkChunk();
      this.#at = "break";
    }
    return true;
  }

  #takeLine(): boolean {
    const end = this.#buffer.indexOf("\r\n");
    if (end < 0) {
      if (this.#buffer.length > LONGEST_LINE) throw new S3Error(400, "IncompleteBody");
      return false;
    }
    const line = this.#buffer.subarray(0, end).toString("latin1");
    this.#buffer = this.#buffer.subarray(end + 2);
    if (this.#at === "head") this.#takeHead(line);
    else if (line === "") this.#at = "end";
    else {
      const colon = line.indexOf(":");
      this.trailers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
    }
    return true;
  }

  #takeHead(line: string): void {
    const match = /^([0-9a-f]{1,15})(?:;chunk-signature=([0-9a-f]{64}))?$/i.exec(line);
    if (!match) throw new S3Error(400, "IncompleteBody");
    this.#left = Number.parseInt(match[1] ?? "", 16);
    this.#claimed = match[2] ?? "";
    if (this.#left > 0) this.#at = "data";
    else {
      this.#checkChunk();
      this.#at = "trailer";
    }
  }

  #checkChunk(): void {
    if (!this.#chain) return;
    const wanted = chunkSignature(this.#chain, this.#previous, this.#hash.digest("hex"));
    if (!isSame(wanted, this.#claimed)) throw new S3Error(403, "SignatureDoesNotMatch");
    this.#previous = wanted;
    this.#hash = createHash("sha256");
  }
}
