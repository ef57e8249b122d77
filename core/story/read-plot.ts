import * as z from "zod";
import { asService } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { CHARACTER_ROLES, Plot, STORY_TYPES } from "#core/providers/text.ts";
import { Look, type Person } from "#core/providers/vocabulary.ts";
import { dressCast } from "./dress-cast.ts";

/** A character as scripts and films need it. */
export interface CastMember extends Person {
  readonly id: string;
  readonly aliases: string[];
  readonly role: (typeof CHARACTER_ROLES)[number];
  readonly imageUrl: string | null;
}

const PlotSummary = Plot.omit({ characters: true });

const ImageMetadata = z.object({
  look: Look,
  aliases: z.array(z.string()),
  rank: z.number().int().nonnegative(),
});

/**
 * What the plot overview of a book says.
 *
 * @throws `plot-not-planned`
 */
export async function readPlot(bookId: string): Promise<z.infer<typeof PlotSummary> & { id: string }> {
  const row = await asService((trx) =>
    trx
      .selectFrom("plot_overviews")
      .selectAll()
      .where("book_id", "=", bookId)
      .where("status", "=", "completed")
      .executeTakeFirst(),
  );
  if (!row) throw problem("plot-not-planned", { bookId });
  return {
    id: row.id,
    logline: row.logline ?? "",
    themes: z.array(z.string()).catch([]).parse(row.themes),
    storyType: z.enum(STORY_TYPES).catch("fiction").parse(row.story_type),
    genre: row.genre ?? "",
    tone: row.tone ?? "",
    audience: row.audience ?? "",
    setting: row.setting ?? "",
  };
}

/** The people of a book, most prominent first, dressed so that they can be told apart. */
export async function readCast(bookId: string): Promise<CastMember[]> {
  const rows = await asService((trx) =>
    trx
      .selectFrom("characters")
      .select(["id", "name", "role", "image_url", "image_metadata"])
      .where("book_id", "=", bookId)
      .execute(),
  );
  const cast = rows
    .map((row) => ({
      id: row.id,
      name: row.name,
      role: z.enum(CHARACTER_ROLES).catch("minor").parse(row.role),
      imageUrl: row.image_url,
      ...ImageMetadata.parse(row.image_metadata),
    }))
    .toSorted((a, b) => a.rank - b.rank);
  return dressCast(cast);
}
