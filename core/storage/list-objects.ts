import { ListObjectsV2Command } from "@aws-sdk/client-s3";
import { mediaBucket, s3 } from "./client.ts";

/** An object as a listing tells of it. */
export interface ListedObject {
  readonly key: string;
  readonly bytes: number;
}

/** As many objects as one request may list, and one may delete. */
export const MOST_LISTED = 1000;

/** Every object whose key begins with `prefix`, in the order of the keys, a page of them in memory at a time. */
export async function* listObjects(prefix: string): AsyncGenerator<ListedObject> {
  for await (const page of listPages(prefix)) yield* page;
}

/** The same, page by page. */
export async function* listPages(prefix: string, size = MOST_LISTED): AsyncGenerator<readonly ListedObject[]> {
  let token: string | undefined;
  do {
    const page = await s3().send(
      new ListObjectsV2Command({ Bucket: mediaBucket(), Prefix: prefix, ContinuationToken: token, MaxKeys: size }),
    );
    yield (page.Contents ?? []).map(({ Key = "", Size = 0 }) => ({ key: Key, bytes: Size }));
    token = page.NextContinuationToken;
  } while (token !== undefined);
}
