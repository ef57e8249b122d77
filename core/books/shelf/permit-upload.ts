import { extname } from "node:path/posix";
import * as z from "zod";
import { PLANS, tierOf } from "#core/billing/index.ts";
import { asService } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import type { User } from "#core/http/route.ts";
import { parseObjectUrl, presignedPost } from "#core/storage/index.ts";

/** Whose books they are. Their plan was read when the request was let in. */
export type BookOwner = Pick<User, "id" | "tier">;

/** How long an upload that was permitted may begin. */
const UPLOAD_S = 600;

/** The types of the formats that are read, by the endings of their files. */
const TYPES = {
  ".epub": "application/epub+zip",
  ".pdf": "application/pdf",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".md": "text/markdown",
  ".txt": "text/plain",
} as const;
const ANY_TYPE = "application/octet-stream";

/** What a book's file may be uploaded as. What it is, its bytes tell. */
export const UploadType = z.enum([...Object.values(TYPES), ANY_TYPE]);
export type UploadType = z.infer<typeof UploadType>;

/** What a browser needs to upload one file. */
export const BookUpload = z
  .strictObject({
    url: z.url(),
    fields: z.record(z.string(), z.string()),
    maxBytes: z.int().meta({ description: "What the plan allows" }),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: "BookUpload", description: "Where to send the file, and the fields of the form before it" });
export type BookUpload = Readonly<z.infer<typeof BookUpload>>;

/** Permits one file under exactly the key that the book waits for, as large as the plan allows. */
export async function permitUpload(
  { tier }: BookOwner,
  fileUrl: string,
  contentType: UploadType | undefined,
): Promise<BookUpload> {
  const { key } = parseObjectUrl(fileUrl);
  const maxBytes = PLANS[tierOf(tier)].uploadMegabytes * 1024 * 1024;
  const expiresAt = new Date(Date.now() + UPLOAD_S * 1000).toISOString();
  const type = contentType ?? typeOf(key);
  const { url, fields } = await presignedPost(key, { contentType: type, maxBytes, expiresInSeconds: UPLOAD_S });
  return { url, fields, maxBytes, expiresAt };
}

/**
 * Permits the upload for a book once more: where the first one was not used in time, or the file could not be read.
 *
 * @throws `book-not-found`; `book-has-file` where it is being read or was.
 */
export async function permitUploadAgain(
  owner: BookOwner,
  bookId: string,
  contentType: UploadType | undefined,
): Promise<BookUpload> {
  const row = await asService((trx) =>
    trx
      .selectFrom("books")
      .select(["status", "file_url"])
      .where("id", "=", bookId)
      .where("user_id", "=", owner.id)
      .executeTakeFirst(),
  );
  if (!row) throw problem("book-not-found", { bookId });
  if (!row.file_url || (row.status !== "draft" && row.status !== "failed")) throw problem("book-has-file");
  return permitUpload(owner, row.file_url, contentType);
}

function typeOf(key: string): UploadType {
  const ending = extname(key).toLowerCase();
  return Object.hasOwn(TYPES, ending) ? TYPES[ending as keyof typeof TYPES] : ANY_TYPE;
}
