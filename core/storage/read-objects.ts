import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { GetObjectCommand } from "@aws-sdk/client-s3";
import type { z } from "zod";
import { problem } from "#core/http/errors.ts";
import { mediaBucket, s3 } from "./client.ts";
import { isMissing } from "./store-errors.ts";

async function open(key: string): Promise<Readable> {
  try {
    const { Body } = await s3().send(new GetObjectCommand({ Bucket: mediaBucket(), Key: key }));
    if (Body instanceof Readable) return Body;
  } catch (thrown) {
    if (!isMissing(thrown)) throw thrown;
  }
  throw problem("object-missing", { key });
}

/** @throws `object-missing` */
export async function getBytes(key: string): Promise<Uint8Array> {
  return Buffer.concat(await (await open(key)).toArray());
}

/** An object's JSON, checked against its schema. */
export async function getJson<Schema extends z.ZodType>(key: string, schema: Schema): Promise<z.output<Schema>> {
  return schema.parse(JSON.parse(Buffer.from(await getBytes(key)).toString("utf8")));
}

/** Streams an object into a file, which is there whole or not at all. */
export async function getFile(key: string, path: string): Promise<void> {
  const part = `${path}.part`;
  try {
    await pipeline(await open(key), createWriteStream(part));
    await rename(part, path);
  } catch (thrown) {
    await rm(part, { force: true });
    throw thrown instanceof Error && "code" in thrown && thrown.code === "ENOSPC"
      ? problem("disk-full", {}, { cause: thrown })
      : thrown;
  }
}
