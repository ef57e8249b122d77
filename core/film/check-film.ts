import { join } from "node:path";
import { problem } from "#core/http/errors.ts";
import { inFolder } from "#core/in-folder.ts";
import { getFile } from "#core/storage/index.ts";
import { filmKey } from "#core/storage/keys.ts";
import { readFilmTimeline, utterancesOf } from "./film-timeline.ts";
import { verifyFilm } from "./verify-film.ts";
import { writeSubtitles } from "./write-subtitles.ts";

/**
 * Watches the finished film before anybody else does.
 *
 * @throws `film-faulty` with what was found.
 */
export async function checkFilm(filmId: string): Promise<void> {
  const film = await readFilmTimeline(filmId);
  const { cues } = writeSubtitles(utterancesOf(film));
  const findings = await inFolder(async (folder) => {
    const file = join(folder, "film.mp4");
    await getFile(filmKey(filmId), file);
    return verifyFilm(file, {
      width: film.plan.width,
      height: film.plan.height,
      frames: film.frames,
      durationMs: film.durationMs,
      chapters: film.segments.length,
      cues: cues.length,
      lastCueEndMs: cues.at(-1)?.endMs ?? 0,
    });
  });
  if (findings.length > 0) throw problem("film-faulty", { findings: findings.join("; ") });
}
