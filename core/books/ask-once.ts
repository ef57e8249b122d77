import type * as z from "zod";
import { callTextModel } from "#core/billing/index.ts";
import { asService } from "#core/db/index.ts";
import { digestOf } from "#core/digest.ts";
import { textModel } from "#core/providers/routing.ts";
import { type TextJobName, type TextJobs, textJobs } from "#core/providers/text.ts";
import { asRecord } from "./as-record.ts";
import { changedMetadata } from "./change-metadata.ts";
import type { OwnedBook } from "./read-chapters.ts";

/** Jobs whose answers are about the book as a whole, and short. */
type BookJob = "detectLanguage" | "findHeadings";

/** The change of `metadata` that drops the answers: once a book is ready nobody asks again. */
export const NO_ANSWERS: Readonly<Record<BookJob, null>> = { detectLanguage: null, findHeadings: null };

/**
 * Has the text model do a job on a book and keeps the answer on it, in `metadata` under the name of the job: a task
 * that is done again after its worker died does not pay a second time.
 *
 * @throws as `callTextModel`.
 */
export async function askOnce<Name extends BookJob & TextJobName>(
  { id, userId, metadata }: OwnedBook,
  job: Name,
  input: z.input<TextJobs[Name]["input"]>,
): Promise<z.output<TextJobs[Name]["output"]>> {
  const of = digestOf(textModel.name, input);
  const kept = asRecord(metadata[job]);
  if (kept.of === of) return textJobs[job].output.parse(kept.answer) as z.output<TextJobs[Name]["output"]>;
  const answer = await callTextModel(userId, job, input);
  await asService((trx) =>
    trx
      .updateTable("books")
      .set({ metadata: changedMetadata({ [job]: { of, answer } }) })
      .where("id", "=", id)
      .execute(),
  );
  return answer;
}
