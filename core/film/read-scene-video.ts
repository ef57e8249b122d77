import type { Selectable } from "kysely";
import * as z from "zod";
import { asService, type Database } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";

const Metadata = z.looseObject({
  kind: z.enum(["title", "scene", "end"]),
  jobId: z.string().optional(),
  clipKey: z.string().optional(),
  error: z.object({ code: z.string(), sentence: z.string() }).optional(),
});

export interface SceneVideo {
  readonly id: string;
  /** Number of the segment in the film: 0 is the title card. */
  readonly index: number;
  readonly status: string;
  readonly clipUrl: string | null;
  readonly segmentUrl: string | null;
  readonly metadata: z.infer<typeof Metadata>;
}

/** The rows of all segments of a film, in order. */
export async function readSceneVideos(filmId: string): Promise<SceneVideo[]> {
  const rows = await asService((trx) =>
    trx
      .selectFrom("scene_videos")
      .selectAll()
      .where("video_generation_id", "=", filmId)
      .orderBy("scene_number")
      .execute(),
  );
  return rows.map(toSceneVideo);
}

/**
 * The row of one segment of a film. Planning the film has opened one for each.
 *
 * @throws `film-not-found` where it was deleted meanwhile.
 */
export async function readSceneVideo(filmId: string, index: number): Promise<SceneVideo> {
  const row = await asService((trx) =>
    trx
      .selectFrom("scene_videos")
      .selectAll()
      .where("video_generation_id", "=", filmId)
      .where("scene_number", "=", index)
      .executeTakeFirst(),
  );
  if (!row) throw problem("film-not-found", { filmId });
  return toSceneVideo(row);
}

function toSceneVideo(row: Selectable<Database["scene_videos"]>): SceneVideo {
  return {
    id: row.id,
    index: row.scene_number,
    status: row.status ?? "pending",
    clipUrl: row.scene_video_url,
    segmentUrl: row.lipsynced_video_url,
    metadata: Metadata.parse(row.metadata),
  };
}
