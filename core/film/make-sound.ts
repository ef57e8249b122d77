import { join } from "node:path";
import { problem } from "#core/http/errors.ts";
import { inFolder } from "#core/in-folder.ts";
import { getFile, putFile } from "#core/storage/index.ts";
import { filmSoundKey } from "#core/storage/keys.ts";
import { BED_CROSSFADE_MS, bedRequests } from "./design-sound.ts";
import { readFilmTimeline } from "./film-timeline.ts";
import { mixSound } from "./mix-sound.ts";
import { readSceneVideos } from "./read-scene-video.ts";

/**
 * Builds the sound of the whole film once: speech at its exact place, the beds of every segment under it.
 *
 * @throws `scenes-missing` unless every segment was made, for merging would only hide what is not there; `disk-full`
 *   where that is why.
 */
export async function makeSound(filmId: string): Promise<{ soundKey: string }> {
  await requireAllSegments(filmId);
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

async function requireAllSegments(filmId: string): Promise<void> {
  const videos = await readSceneVideos(filmId);
  const missing = videos.filter(({ status }) => status !== "completed");
  if (missing.length === 0) return;
  if (missing.some(({ metadata }) => metadata.error?.code === "disk-full")) throw problem("disk-full");
  // A sentence's first part says what happened; what to do is the same for all of them, and said once.
  const reasons = new Set(
    missing.map(({ metadata }) => /^.*?[.!?](?= |$)/s.exec(metadata.error?.sentence ?? "")?.[0] ?? "It was not made."),
  );
  throw problem("scenes-missing", {
    missing: missing.length,
    total: videos.length,
    reasons: [...reasons].slice(0, 3).join(" "),
  });
}
