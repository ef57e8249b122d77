import { asService, jsonb } from "#core/db/index.ts";
import { type CaughtError, type Failure, failureOf } from "#core/http/task-failure.ts";
import { readScript } from "./read-script.ts";

/** Marks the making of a script failed, with the reason; its scenes, if any were written, go. */
export async function failScript(scriptId: string, caught: CaughtError): Promise<Failure> {
  const failure = failureOf(caught);
  const script = await readScript(scriptId);
  await asService(async (trx) => {
    await trx.deleteFrom("scene_descriptions").where("script_id", "=", scriptId).execute();
    await trx
      .updateTable("chapter_scripts")
      .set({ status: "failed", generation_metadata: jsonb({ ...script.generation, error: failure }) })
      .where("script_id", "=", scriptId)
      .execute();
  });
  return failure;
}
