import { sql } from "kysely";
import { OWN_ROWS, type PersonalData, type PersonalRows } from "#core/db/index.ts";
import { filmPrefix } from "#core/storage/keys.ts";

const OF_OWN_FILMS: PersonalRows = {
  where: (userId) =>
    sql<boolean>`video_generation_id in (select id from public.video_generations where user_id = ${userId})`,
};

/** The films of a person and what they were made of. Media that several films share lie with the book. */
export const personalFilms: PersonalData = {
  rows: {
    image_generations: OWN_ROWS,
    image_generation_retries: {
      where: (userId) =>
        sql<boolean>`image_generation_id in (select id from public.image_generations where user_id = ${userId})`,
    },
    audio_generations: OWN_ROWS,
    video_generations: OWN_ROWS,
    scene_videos: OF_OWN_FILMS,
    lipsync_jobs: OF_OWN_FILMS,
    merge_jobs: OWN_ROWS,
    merge_assets: {
      where: (userId) => sql<boolean>`merge_job_id in (select id from public.merge_jobs where user_id = ${userId})`,
    },
  },
  places: async (trx, userId) => {
    const films = trx.selectFrom("video_generations").select("id").where("user_id", "=", userId).orderBy("id");
    return (await films.execute()).map(({ id }) => filmPrefix(id));
  },
};
