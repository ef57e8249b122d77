import { asService, jsonb } from "#core/db/index.ts";
import { objectUrl } from "#core/storage/index.ts";
import type { FilmPlan, PlannedScene } from "./film-plan.ts";

type AudioType = "narrator" | "character" | "sound_effects" | "background_music";

/** A piece of a scene's sound, as its row says it. */
export interface SceneAudio {
  readonly type: AudioType;
  /** What is said, or what is to be heard. */
  readonly text: string;
  /** Where it lies in the store. */
  readonly key: string | null;
  readonly durationMs: number;
  readonly model: string;
  readonly voice?: { readonly id: string; readonly settings: unknown };
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** Writes a row for each piece of a scene's sound, in place of all rows of those types that there were. */
export async function recordAudio(
  plan: FilmPlan,
  scene: PlannedScene,
  types: readonly AudioType[],
  pieces: readonly SceneAudio[],
): Promise<void> {
  await asService(async (trx) => {
    await trx
      .deleteFrom("audio_generations")
      .where("script_id", "=", plan.scriptId)
      .where("scene_description_id", "=", scene.sceneDescriptionId)
      .where("audio_type", "in", types)
      .execute();
    for (const piece of pieces) {
      await trx
        .insertInto("audio_generations")
        .values({
          chapter_id: plan.chapterId,
          script_id: plan.scriptId,
          scene_description_id: scene.sceneDescriptionId,
          user_id: plan.userId,
          audio_type: piece.type,
          scene_number: scene.sceneNumber,
          text_content: piece.text,
          ...(piece.voice ? { voice_id: piece.voice.id, voice_settings: jsonb(piece.voice.settings) } : {}),
          status: "completed",
          audio_url: piece.key && objectUrl(piece.key),
          duration_ms: Math.round(piece.durationMs),
          model_used: piece.model,
          cost_usd: "0",
          metadata: jsonb(piece.metadata),
          completed_at: new Date(),
        })
        .execute();
    }
  });
}
