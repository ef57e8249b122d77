import * as z from "zod";
import { problemIn } from "#core/http/errors.ts";
import { ChapterDigest } from "#core/providers/text.ts";
import { getJson } from "#core/storage/index.ts";
import { chapterDigestKey } from "#core/storage/keys.ts";

/** A chapter's digest as the store keeps it, and what it was made of: text, language and model. */
export const KeptDigest = z.object({ of: z.string(), digest: ChapterDigest });
export type KeptDigest = z.infer<typeof KeptDigest>;

/** The digest that was kept of a chapter; `undefined` where there is none that can be read. */
export async function findKeptDigest(bookId: string, chapterId: string): Promise<KeptDigest | undefined> {
  try {
    return await getJson(chapterDigestKey(bookId, chapterId), KeptDigest);
  } catch (thrown) {
    if (thrown instanceof z.ZodError || problemIn(thrown)?.code === "object-missing") return undefined;
    throw thrown;
  }
}
