import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { GetObjectCommand } from "@aws-sdk/client-s3";
import type * as z from "zod";
import { saysDiskFull } from "#core/disk-full.ts";
import { problem } from "#core/http/errors.ts";
import { mediaBucket, s3 } from "./client.ts";
import { isMissing } from "./store-errors.ts";

/**
 * Opens an object to be read as a stream.
 *
 * @throws `object-missing`
 */
export async function openObject(key: string): Promise<Readable> {
  try {
    const { Body } = await s3().send(new GetObjectCommand({ Bucket: mediaBucket(), Key: key }));
    if (Body instanceof Readable) return Body;
  } catch (thrown) {
    if (!isMissing(thrown)) throw thrown;
  }
  throw problem("object-missing", { key });
}

/**
 * An object's JSON, checked against its schema.
 *
 * @throws `object-missing`; a ZodError where it does not fit.
 */
export async function getJson<Schema extends z.ZodType>(key: string, schema: Schema): Promise<z.output<Schema>> {
  return schema.parse(JSON.parse((await getBytes(key)).toString("utf8")));
}

/**
 * The bytes of a small object.
 *
 * @throws `object-missing`
 */
export async function getBytes(key: string): Promise<Buffer> {
  return Buffer.concat(await (await openObject(key)).toArray());
}

/**
 * Streams an object into a file, which is there whole or not at all.
 *
 * @throws `object-missing`, `disk-full`
 */
export async function getFile(key: string, path: string): Promise<void> {
  const part = `${path}.part`;
  try {
    await pipeline(await openObject(key), createWriteStream(part));
    await rename(part, path);
  } catch (thrown) {
    await rm(part, { force: true });
    throw saysDiskFull(thrown) ? problem("disk-full", {}, { cause: thrown }) : thrown;
  }
}
