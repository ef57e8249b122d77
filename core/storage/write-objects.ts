import { PutObjectCommand } from "@aws-sdk/client-s3";
import { mediaBucket, s3 } from "./client.ts";
import { orDiskFull } from "./store-errors.ts";

/** Puts a small object. */
export async function putObject(
  key: string,
  body: Uint8Array | string,
  { contentType }: { contentType: string },
): Promise<void> {
  const command = new PutObjectCommand({ Bucket: mediaBucket(), Key: key, Body: body, ContentType: contentType });
  await orDiskFull(s3().send(command));
}

/** Puts a value as JSON. */
export async function putJson(key: string, value: unknown): Promise<void> {
  await putObject(key, JSON.stringify(value), { contentType: "application/json" });
}
