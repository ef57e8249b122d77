import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { asService, jsonb } from "#core/db/index.ts";
import { inFolder } from "#core/in-folder.ts";
import { copyObject, getFile, objectUrl, parseObjectUrl, putFile } from "#core/storage/index.ts";
import { filmKey, filmPosterKey, filmSoundKey, filmSrtKey, filmVttKey } from "#core/storage/keys.ts";
import { advanceFilm } from "./advance-film.ts";
import { imageKey } from "./draw-image.ts";
import { imageRequest } from "./draw-picture.ts";
import { type FilmTimeline, readFilmTimeline, utterancesOf } from "./film-timeline.ts";
import { mergeSegments } from "./merge-segments.ts";
import { readSceneVideos } from "./read-scene-video.ts";
import { writeSubtitles } from "./write-subtitles.ts";

interface Asset {
  readonly type: "video" | "audio" | "image" | "subtitle";
  readonly url: string;
}

/** Merges what was made into the film: segments copied as they are, one sound track, subtitles, chapter marks, poster. */
export async function mergeFilm(filmId: string): Promise<{ filmKey: string }> {
  await advanceFilm(filmId, "merge");
  const film = await readFilmTimeline(filmId);
  const videos = await readSceneVideos(filmId);
  const startedAt = new Date();
  const key = filmKey(filmId);
  const { bytes } = await inFolder(async (folder) => {
    const segments: string[] = [];
    for (const video of videos) {
      const file = join(folder, `segment-${String(video.index).padStart(5, "0")}.mp4`);
      await getFile(parseObjectUrl(video.segmentUrl ?? "").key, file);
      segments.push(file);
    }
    const sound = join(folder, "sound.m4a");
    await getFile(filmSoundKey(filmId), sound);
    const subtitles = writeSubtitles(utterancesOf(film));
    const srt = join(folder, "film.srt");
    const vtt = join(folder, "film.vtt");
    await writeFile(srt, subtitles.srt);
    await writeFile(vtt, subtitles.vtt);
    const merged = join(folder, "film.mp4");
    await mergeSegments(
      {
        segments,
        sound,
        subtitles: subtitles.cues.length > 0 ? srt : null,
        language: film.plan.language,
        chapters: chapterMarks(film),
        metadata: {
          title: `${film.plan.title}: ${film.plan.chapterTitle}`,
          artist: film.plan.author ?? "",
        },
      },
      merged,
    );
    await putFile(filmSrtKey(filmId), srt, { contentType: "application/x-subrip" });
    await putFile(filmVttKey(filmId), vtt, { contentType: "text/vtt; charset=utf-8" });
    await copyPoster(film);
    await putFile(key, merged, { contentType: "video/mp4" });
    return { bytes: (await stat(merged)).size };
  });
  const assets: Asset[] = [
    ...videos.map(({ segmentUrl }) => ({ type: "video" as const, url: segmentUrl ?? "" })),
    { type: "audio", url: objectUrl(filmSoundKey(filmId)) },
    { type: "subtitle", url: objectUrl(filmVttKey(filmId)) },
    { type: "image", url: objectUrl(filmPosterKey(filmId)) },
  ];
  await recordMerge(film, assets, { bytes, startedAt });
  return { filmKey: key };
}

/** One mark for each segment, named as a person would look for it. */
function chapterMarks(film: FilmTimeline): { title: string; startMs: number; endMs: number }[] {
  return film.segments.map(({ segment, startMs, index }) => ({
    title: segment.kind === "scene" ? `${segment.sceneNumber}. ${segment.location}` : segment.heading,
    startMs,
    endMs: film.segments[index + 1]?.startMs ?? film.durationMs,
  }));
}

/** The title card's picture is the poster. */
async function copyPoster(film: FilmTimeline): Promise<void> {
  const [title] = film.plan.segments;
  if (!title) return;
  await copyObject(imageKey(film.plan, imageRequest(film.plan, title)), filmPosterKey(film.plan.filmId));
}

async function recordMerge(
  film: FilmTimeline,
  assets: readonly Asset[],
  merge: { bytes: number; startedAt: Date },
): Promise<void> {
  const { filmId } = film.plan;
  await asService(async (trx) => {
    const job = await trx
      .updateTable("merge_jobs")
      .set({
        status: "completed",
        input_videos: jsonb(assets.filter(({ type }) => type === "video").map(({ url }) => url)),
        ffmpeg_params: jsonb({ concat: "copy", video: "h264", audio: "aac", subtitles: "mov_text" }),
        output_video_url: objectUrl(filmKey(filmId)),
        output_duration_ms: Math.round(film.durationMs),
        output_size_bytes: merge.bytes,
        error_message: null,
        started_at: merge.startedAt,
        completed_at: new Date(),
      })
      .where("video_generation_id", "=", filmId)
      .returning("id")
      .executeTakeFirstOrThrow();
    await trx.deleteFrom("merge_assets").where("merge_job_id", "=", job.id).execute();
    for (const [order, asset] of assets.entries()) {
      await trx
        .insertInto("merge_assets")
        .values({ merge_job_id: job.id, asset_type: asset.type, asset_url: asset.url, sequence_order: order })
        .execute();
    }
  });
}
