import * as z from "zod";
import { asService } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { Script } from "#core/providers/text.ts";

/** What a script was made from, and how. */
const Generation = z.looseObject({ digest: z.string(), maxSeconds: z.number().nullable(), model: z.string() });
export type Generation = z.infer<typeof Generation>;

export interface StoredScript {
  readonly id: string;
  readonly chapterId: string;
  readonly userId: string;
  readonly status: string;
  /** `null` until the scenes are written. */
  readonly script: Script | null;
  readonly generation: Generation;
}

/** @throws `script-not-found` */
export async function readScript(scriptId: string): Promise<StoredScript> {
  const row = await asService((trx) =>
    trx
      .selectFrom("scripts")
      .innerJoin("chapter_scripts", "chapter_scripts.script_id", "scripts.id")
      .select(["scripts.id", "scripts.chapter_id", "scripts.user_id", "scripts.status"])
      .select(["chapter_scripts.scenes", "chapter_scripts.acts", "chapter_scripts.beats"])
      .select("chapter_scripts.generation_metadata")
      .where("scripts.id", "=", scriptId)
      .executeTakeFirst(),
  );
  if (!row) throw problem("script-not-found", { scriptId });
  const script = Script.safeParse({ scenes: row.scenes, acts: row.acts, beats: row.beats });
  return {
    id: row.id,
    chapterId: row.chapter_id,
    userId: row.user_id,
    status: row.status ?? "draft",
    script: script.success ? script.data : null,
    generation: Generation.parse(row.generation_metadata),
  };
}

/** The rows of a script's scenes, by the number of the scene. */
export async function readSceneIds(scriptId: string): Promise<Map<number, string>> {
  const rows = await asService((trx) =>
    trx.selectFrom("scene_descriptions").select(["id", "scene_number"]).where("script_id", "=", scriptId).execute(),
  );
  return new Map(rows.map((row) => [row.scene_number, row.id]));
}
