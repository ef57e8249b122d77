import { sql } from "kysely";
import { asService } from "#core/db/index.ts";
import { startMachine } from "#core/machines/index.ts";
import { headObject, parseObjectUrl } from "#core/storage/index.ts";

/** A draft that nobody has uploaded to for so long is taken back. */
const KEPT_HOURS = 24;

/** The permission to upload is over by then, and what was uploaded has told so long ago. */
const SETTLED_MINUTES = 30;

/**
 * Looks after books that still wait for their file: where it is there and nobody was told, as when a process ended at
 * that moment, it is read now; where none has come within a day, the draft goes.
 */
export async function tidyDrafts(): Promise<void> {
  const drafts = await asService((trx) =>
    trx
      .selectFrom("books")
      .select(["id", "file_url"])
      .select(sql<boolean>`created_at < now() - make_interval(hours => ${KEPT_HOURS})`.as("is_old"))
      .where("status", "=", "draft")
      .where("created_at", "<", sql<Date>`now() - make_interval(mins => ${SETTLED_MINUTES})`)
      .execute(),
  );
  for (const { id, file_url, is_old } of drafts) {
    const key = file_url && parseObjectUrl(file_url).key;
    if (key && (await headObject(key))) await startMachine("ingest-book", id, { detail: { object: { key } } });
    else if (is_old) await forgetDraft(id);
  }
}

/** Unless its file has come meanwhile. */
async function forgetDraft(bookId: string): Promise<void> {
  await asService((trx) => trx.deleteFrom("books").where("id", "=", bookId).where("status", "=", "draft").execute());
}
