import * as z from "zod";
import { asService } from "#core/db/index.ts";
import { deletePrefix } from "#core/storage/index.ts";
import { recordAct } from "../audit/record-act.ts";

/**
 * Deletes all objects of an account that is gone. Cut off and run again, it deletes the rest.
 *
 * @returns how many it deleted.
 */
export async function deleteObjects(deletionId: string): Promise<{ objects: number }> {
  const row = await asService((trx) =>
    trx.selectFrom("account_deletions").select("prefixes").where("id", "=", deletionId).executeTakeFirst(),
  );
  let objects = 0;
  for (const prefix of z.array(z.string()).parse(row?.prefixes ?? [])) objects += await deletePrefix(prefix);
  return { objects };
}

/** Ends the deletion of an account: where its objects lay is forgotten, and what stays is the record that they went. */
export async function finishDeletion(deletionId: string, objects: number): Promise<void> {
  await asService(async (trx) => {
    const deletion = await trx
      .deleteFrom("account_deletions")
      .where("id", "=", deletionId)
      .returning("id")
      .executeTakeFirst();
    if (!deletion) return;
    await recordAct(trx, { act: "objects_deleted", actorId: null, subjectId: null, details: { objects } });
  });
}
