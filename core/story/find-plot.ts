import { callTextModel } from "#core/billing/index.ts";
import { listChapters, type OwnedBook, readBookRow } from "#core/books/index.ts";
import { asService, jsonb } from "#core/db/index.ts";
import { textModel } from "#core/providers/routing.ts";
import type { ChapterDigest, Character, Plot } from "#core/providers/text.ts";
import { getJson } from "#core/storage/index.ts";
import { chapterDigestKey } from "#core/storage/keys.ts";
import { KeptDigest } from "./kept-digest.ts";
import { toldChapters } from "./told-chapters.ts";

/** The reduce step: the digests of all chapters become the plot overview and the characters, in one transaction. */
export async function findPlot(bookId: string): Promise<{ characters: number }> {
  const book = await readBookRow(bookId);
  const digests = await readDigests(bookId);
  const input = { title: book.title, bookType: book.bookType, language: book.language, digests };
  const plot = await callTextModel(book.userId, "planPlot", input);
  await savePlot(book, plot);
  return { characters: plot.characters.length };
}

/** Of the chapters that the book has now: digests of an earlier reading may lie beside them. */
async function readDigests(bookId: string): Promise<ChapterDigest[]> {
  const digests: ChapterDigest[] = [];
  for (const { id, number, title } of toldChapters(await listChapters(bookId))) {
    const { digest } = await getJson(chapterDigestKey(bookId, id), KeptDigest);
    // Number and title may have changed since.
    digests.push({ ...digest, number, title });
  }
  return digests;
}

async function savePlot(book: OwnedBook, plot: Plot): Promise<void> {
  await asService(async (trx) => {
    const overview = await trx
      .updateTable("plot_overviews")
      .set({
        logline: plot.logline,
        themes: jsonb(plot.themes),
        story_type: plot.storyType,
        genre: plot.genre,
        tone: plot.tone,
        audience: plot.audience,
        setting: plot.setting,
        generation_cost: "0",
        status: "completed",
      })
      .where("book_id", "=", book.id)
      .returning("id")
      .executeTakeFirstOrThrow();
    const known = await trx.selectFrom("characters").select(["id", "name"]).where("book_id", "=", book.id).execute();
    const names = new Set(plot.characters.map((character) => character.name));
    const gone = known.filter((row) => !names.has(row.name)).map((row) => row.id);
    if (gone.length > 0) await trx.deleteFrom("characters").where("id", "in", gone).execute();
    for (const [rank, character] of plot.characters.entries()) {
      const row = characterRow(character, rank);
      const existing = known.find(({ name }) => name === character.name);
      if (existing) await trx.updateTable("characters").set(row).where("id", "=", existing.id).execute();
      else {
        await trx
          .insertInto("characters")
          .values({ ...row, plot_overview_id: overview.id, book_id: book.id, user_id: book.userId })
          .execute();
      }
    }
  });
}

function characterRow(character: Character, rank: number) {
  return {
    name: character.name.slice(0, 255),
    role: character.role,
    character_arc: character.characterArc,
    physical_description: character.physicalDescription,
    personality: character.personality,
    archetypes: jsonb(character.archetypes),
    want: character.want,
    need: character.need,
    lie: character.lie,
    ghost: character.ghost,
    image_metadata: jsonb({ look: character.look, aliases: character.aliases, mentions: character.mentions, rank }),
    generation_method: "map_reduce",
    model_used: textModel.name,
  };
}
