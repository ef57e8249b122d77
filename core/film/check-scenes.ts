import { problem } from "#core/http/errors.ts";
import { readSceneVideos } from "./read-scene-video.ts";

/**
 * Lets a film go on to its merge.
 *
 * @throws `scenes-missing` unless every segment was made, for merging would only hide what is not there; `disk-full`
 *   where that is why.
 */
export async function checkScenes(filmId: string): Promise<void> {
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
