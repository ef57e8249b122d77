import { sql } from "kysely";
import { OWN_ROWS, type PersonalData } from "#core/db/index.ts";

/** What was written of a person's books. Its documents lie with the book. */
export const personalStories: PersonalData = {
  rows: {
    plot_overviews: OWN_ROWS,
    characters: OWN_ROWS,
    scripts: OWN_ROWS,
    scene_descriptions: {
      where: (userId) => sql<boolean>`script_id in (select id from public.scripts where user_id = ${userId})`,
    },
    chapter_scripts: OWN_ROWS,
  },
};
