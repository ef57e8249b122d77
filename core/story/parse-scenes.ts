import { readChapter } from "#core/books/index.ts";
import { asService, jsonb } from "#core/db/index.ts";
import { Script } from "#core/providers/text.ts";
import { getJson } from "#core/storage/index.ts";
import { formatScreenplay } from "./format-screenplay.ts";
import { readCast } from "./read-plot.ts";
import { readScript } from "./read-script.ts";

/** Writes the draft into the rows: the screenplay's text, a row for each scene, acts, beats and who is in it. */
export async function parseScenes(scriptId: string, draftKey: string): Promise<{ scenes: number }> {
  const stored = await readScript(scriptId);
  const chapter = await readChapter(stored.chapterId);
  const script = await getJson(draftKey, Script);
  const named = new Set(script.scenes.flatMap((scene) => scene.characters));
  const cast = (await readCast(chapter.bookId)).filter(({ name }) => named.has(name));
  await asService(async (trx) => {
    await trx.deleteFrom("scene_descriptions").where("script_id", "=", scriptId).execute();
    for (const scene of script.scenes) {
      await trx
        .insertInto("scene_descriptions")
        .values({
          script_id: scriptId,
          scene_number: scene.number,
          location: scene.location.slice(0, 255),
          time_of_day: scene.timeOfDay,
          characters: jsonb(scene.characters),
          key_actions: scene.keyActions,
          visual_description: scene.visualDescription,
          audio_requirements: scene.audioRequirements,
        })
        .execute();
    }
    await trx
      .updateTable("scripts")
      .set({
        script: formatScreenplay(chapter.title, script),
        scene_count: script.scenes.length,
        character_details: cast.map(({ name, role }) => `${name} (${role})`).join(", "),
      })
      .where("id", "=", scriptId)
      .execute();
    await trx
      .updateTable("chapter_scripts")
      .set({
        scenes: jsonb(script.scenes),
        acts: jsonb(script.acts),
        beats: jsonb(script.beats),
        character_details: jsonb(cast.map(({ name, role, look }) => ({ name, role, look }))),
      })
      .where("script_id", "=", scriptId)
      .execute();
  });
  return { scenes: script.scenes.length };
}
