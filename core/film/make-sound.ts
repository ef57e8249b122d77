import { join } from "node:path";
import { inFolder } from "#core/in-folder.ts";
import { getFile, putFile } from "#core/storage/index.ts";
import { filmSoundKey } from "#core/storage/keys.ts";
import { BED_CROSSFADE_MS, bedRequests } from "./design-sound.ts";
import { readFilmTimeline } from "./film-timeline.ts";
import { mixSound } from "./mix-sound.ts";

/**
 * Builds the sound of the whole film once: speech at its exact place, the beds of every segment under it. It needs what
 * every segment is to sound like, and no clip.
 */
export async function makeSound(filmId: string): Promise<{ soundKey: string }> {
  const film = await readFilmTimeline(filmId);
  const soundKey = filmSoundKey(filmId);
  await inFolder(async (folder) => {
    const files = new Map<string, Promise<string>>();
    const fetched = (key: string): Promise<string> => {
      const known = files.get(key);
      if (known) return known;
      const path = join(folder, `${files.size}.wav`);
      const file = getFile(key, path).then(() => path);
      files.set(key, file);
      return file;
    };
    const speech: { atMs: number; wavFile: string }[] = [];
    const beds: {
      fromMs: number;
      toMs: number;
      musicFile: string;
      ambienceFile: string | null;
      crossfadeMs: number;
    }[] = [];
    for (const { segment, index, timeline, startMs, endMs } of film.segments) {
      for (const utterance of timeline.utterances) {
        if (!utterance.speechKey) continue;
        speech.push({ atMs: startMs + utterance.startMs, wavFile: await fetched(utterance.speechKey) });
      }
      const { music, ambience } = bedRequests(film.plan, segment, index, timeline);
      beds.push({
        fromMs: startMs,
        toMs: endMs,
        musicFile: await fetched(music.key),
        ambienceFile: ambience && (await fetched(ambience.key)),
        crossfadeMs: BED_CROSSFADE_MS,
      });
    }
    const sound = join(folder, "sound.m4a");
    await mixSound({ durationMs: film.durationMs, speech, beds }, sound);
    await putFile(soundKey, sound, { contentType: "audio/mp4" });
  });
  return { soundKey };
}
