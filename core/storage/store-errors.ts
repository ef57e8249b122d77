import { saysDiskFull } from "#core/disk-full.ts";
import { problem } from "#core/http/errors.ts";

/** Tells a store without room from all else that may go wrong with it. */
export async function orDiskFull<Result>(sent: Promise<Result>): Promise<Result> {
  try {
    return await sent;
  } catch (thrown) {
    if (saysDiskFull(thrown)) throw problem("disk-full", {}, { cause: thrown });
    throw thrown;
  }
}

function nameOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.name : "";
}

/** Whether the store said that there is no such object. */
export function isMissing(thrown: unknown): boolean {
  return ["NotFound", "NoSuchKey"].includes(nameOf(thrown));
}
