import { join } from "node:path";
import { asService } from "#core/db/index.ts";
import { digestOf } from "#core/digest.ts";
import { problem } from "#core/http/errors.ts";
import { inFolder } from "#core/in-folder.ts";
import { FRAME_MS, FRAMES_PER_SECOND, segmentEncoding } from "#core/media/encoding.ts";
import { runFfmpeg } from "#core/media/ffmpeg.ts";
import { probeVideo } from "#core/media/probe-video.ts";
import { getFile, objectUrl, parseObjectUrl, putFile } from "#core/storage/index.ts";
import { mediaKey } from "#core/storage/keys.ts";
import { advanceFilm } from "./advance-film.ts";
import { segmentFrames } from "./clip-request.ts";
import type { FilmPlan } from "./film-plan.ts";
import { readFilmPlan, readTimeline } from "./read-film.ts";
import { readSceneVideo } from "./read-scene-video.ts";

/**
 * Makes a clip into a segment that the merge can copy: the film's size, rate and encoding, and exactly the frames that
 * its timeline has. A clip that is so already is taken as it is; any other is encoded anew, cut or held on its last
 * frame to fit.
 *
 * @throws `clip-failed` where there is no clip.
 */
export async function composeScene(filmId: string, index: number): Promise<{ segmentUrl: string }> {
  const plan = await readFilmPlan(filmId);
  const frames = segmentFrames(index, await readTimeline(filmId, index));
  const video = await readSceneVideo(filmId, index);
  if (!video.clipUrl) throw problem("clip-failed", { reason: "there is no clip" });
  const segmentUrl = await segmentOf(video.clipUrl, plan, frames);
  await asService((trx) =>
    trx
      .updateTable("scene_videos")
      .set({ status: "completed", lipsynced_video_url: segmentUrl, duration_ms: frames * FRAME_MS })
      .where("id", "=", video.id)
      .execute(),
  );
  await advanceFilm(filmId, "video");
  return { segmentUrl };
}

/** The clip itself where it fits, else one of its pictures that does. */
async function segmentOf(clipUrl: string, plan: FilmPlan, frames: number): Promise<string> {
  return inFolder(async (folder) => {
    const clip = join(folder, "clip.mp4");
    await getFile(parseObjectUrl(clipUrl).key, clip);
    if (await conforms(clip, plan, frames)) return clipUrl;
    const segment = join(folder, "segment.mp4");
    await conform(clip, segment, plan, frames);
    const key = mediaKey(plan.bookId, digestOf(clipUrl, plan.width, plan.height, frames), "mp4");
    await putFile(key, segment, { contentType: "video/mp4" });
    return objectUrl(key);
  });
}

async function conforms(file: string, plan: FilmPlan, frames: number): Promise<boolean> {
  const found = await probeVideo(file);
  return found.codec === "avc" && found.width === plan.width && found.height === plan.height && found.frames === frames;
}

/** How much closer the picture comes with each frame that a clip is too short for. */
const ZOOM_A_FRAME = 0.0008;
const MOST_ZOOM = 1.4;

/**
 * Any clip to a segment: scaled to fill the frame, 25 frames a second, `frames` of them. A clip that is too short is held
 * on its last frame, which then slowly comes closer: a picture that stands still looks like a fault.
 */
export async function conform(
  clip: string,
  segment: string,
  plan: Pick<FilmPlan, "width" | "height" | "tier">,
  frames: number,
): Promise<void> {
  const { width, height } = plan;
  const clipFrames = Math.round((await probeVideo(clip)).durationMs / FRAME_MS);
  const fill = `scale=${width}:${height}:force_original_aspect_ratio=increase,crop=${width}:${height},setsar=1`;
  // `loop` after a long enough `select` would buffer; overlaying nothing on a colour holds the last frame for free.
  const hold = `color=c=black:s=${width}x${height}:r=${FRAMES_PER_SECOND}:d=${frames / FRAMES_PER_SECOND + 1}[base]`;
  const zoom = clipFrames < frames ? `,${comeCloser(clipFrames, plan)}` : "";
  await runFfmpeg([
    ...["-i", clip, "-filter_complex"],
    `${hold};[0:v]${fill},fps=${FRAMES_PER_SECOND},setpts=PTS-STARTPTS[clip];[base][clip]overlay=eof_action=repeat${zoom}[v]`,
    ...["-map", "[v]", "-an", "-frames:v", String(frames), ...segmentEncoding(plan.tier), segment],
  ]);
}

/** Twice the size while it zooms, so that it moves by half pixels and does not jitter. */
function comeCloser(fromFrame: number, { width, height }: Pick<FilmPlan, "width" | "height">): string {
  const zoom = `min(${MOST_ZOOM},1+${ZOOM_A_FRAME}*max(0,on-${fromFrame}))`;
  const middle = "x='iw/2-iw/zoom/2':y='ih/2-ih/zoom/2'";
  return `scale=${2 * width}:${2 * height},zoompan=z='${zoom}':${middle}:d=1:s=${width}x${height}:fps=${FRAMES_PER_SECOND}`;
}
