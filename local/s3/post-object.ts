import type { IncomingMessage, ServerResponse } from "node:http";
import type { CreationReason } from "./exchange.ts";
import type { ObjectStore } from "./object-store.ts";
import { checkPolicy } from "./post-policy.ts";
import { keptHeaders } from "./receive-body.ts";
import { S3Error } from "./s3-error.ts";
import { authorizePolicy, encodeRfc3986, type Secrets } from "./signature.ts";
import { xmlDocument } from "./xml.ts";

/** All fields before the file together. */
const LARGEST_FIELDS = 64 * 1024;

/** A browser's upload by form: fields, the policy that the platform signed, and the file as the last part, streamed. */
export async function postObject(
  request: IncomingMessage,
  response: ServerResponse,
  context: {
    bucket: string;
    store: ObjectStore;
    secrets: Secrets;
    created: (key: string, reason: CreationReason) => void;
  },
): Promise<void> {
  const { bucket, store, secrets, created } = context;
  const boundary = /boundary="?([^";]+)/.exec(request.headers["content-type"] ?? "")?.[1];
  if (!boundary) throw new S3Error(400, "MalformedPOSTRequest");
  const form = new FormReader(request, boundary);
  const { fields, fileName } = await form.fields();
  if (!fields.policy) throw new S3Error(403, "AccessDenied", "Access Denied");
  authorizePolicy(fields, secrets);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what stands for the name of the file.
  const key = (fields.key ?? "").replaceAll("${filename}", fileName);
  if (key === "") throw new S3Error(400, "InvalidArgument", "Bucket POST must contain a field named 'key'.");
  const { smallest, largest } = checkPolicy({ ...fields, key }, bucket);
  const blob = await store.blobs.write(form.file(smallest, largest));
  await store.put({ bucket, key, headers: keptHeaders(fields) }, blob);
  created(key, "POST Object");
  const redirect = fields.success_action_redirect;
  if (redirect !== undefined && URL.canParse(redirect)) {
    const to = new URL(redirect);
    for (const [name, value] of Object.entries({ bucket, key, etag: blob.etag })) to.searchParams.set(name, value);
    response.writeHead(303, { location: to.href }).end();
    return;
  }
  const status = [200, 201].includes(Number(fields.success_action_status)) ? Number(fields.success_action_status) : 204;
  const location = `/${bucket}/${encodeRfc3986(key).replaceAll("%2F", "/")}`;
  response.writeHead(status, { etag: blob.etag, location });
  response.end(
    status === 201
      ? xmlDocument([
          "PostResponse",
          [
            ["Location", location],
            ["Bucket", bucket],
            ["Key", key],
            ["ETag", blob.etag],
          ],
        ])
      : undefined,
  );
}

/** Reads multipart/form-data as S3 takes it: small fields first, the file last; never more than a part in memory. */
class FormReader {
  readonly #source: AsyncIterator<Buffer>;
  readonly #boundary: Buffer;
  // Starts with a line break, so that the first boundary looks like all others.
  #buffer = Buffer.from("\r\n");

  constructor(source: AsyncIterable<Buffer>, boundary: string) {
    this.#source = source[Symbol.asyncIterator]();
    this.#boundary = Buffer.from(`\r\n--${boundary}`);
  }

  async fields(): Promise<{ fields: Record<string, string>; fileName: string }> {
    const fields: Record<string, string> = {};
    await this.#until(this.#boundary);
    for (;;) {
      while (this.#buffer.length < 2) await this.#more();
      if (this.#buffer.subarray(0, 2).toString() === "--") {
        throw new S3Error(400, "InvalidArgument", "POST requires exactly one file upload per request.");
      }
      const head = (await this.#until(Buffer.from("\r\n\r\n"))).toString();
      const name = /\bname="([^"]*)"/.exec(head)?.[1] ?? "";
      if (name === "file") {
        const path = /\bfilename="([^"]*)"/.exec(head)?.[1] ?? "";
        return { fields, fileName: path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1) };
      }
      fields[name.toLowerCase()] = (await this.#until(this.#boundary)).toString();
    }
  }

  /** @throws S3Error `EntityTooSmall`, `EntityTooLarge` as soon as it is, `IncompleteBody`. */
  async *file(smallest: number, largest: number): AsyncGenerator<Buffer> {
    let bytes = 0;
    for (;;) {
      const end = this.#buffer.indexOf(this.#boundary);
      const taken = end >= 0 ? end : Math.max(0, this.#buffer.length - this.#boundary.length);
      if (taken > 0) {
        bytes += taken;
        if (bytes > largest) throw new S3Error(400, "EntityTooLarge");
        yield this.#buffer.subarray(0, taken);
        this.#buffer = this.#buffer.subarray(taken);
      }
      if (end >= 0) break;
      await this.#more("IncompleteBody");
    }
    if (bytes < smallest) throw new S3Error(400, "EntityTooSmall");
  }

  async #more(error = "MalformedPOSTRequest"): Promise<void> {
    const next = await this.#source.next();
    if (next.done) throw new S3Error(400, error);
    this.#buffer = Buffer.concat([this.#buffer, next.value]);
  }

  async #until(mark: Buffer): Promise<Buffer> {
    for (;;) {
      const at = this.#buffer.indexOf(mark);
      if (at >= 0) {
        const before = this.#buffer.subarray(0, at);
        this.#buffer = this.#buffer.subarray(at + mark.length);
        return before;
      }
      if (this.#buffer.length > LARGEST_FIELDS) throw new S3Error(400, "MaxPostPreDataLengthExceededError");
      await this.#more();
    }
  }
}
