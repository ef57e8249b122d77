import { asService } from "#core/db/index.ts";

/** Keeps a character's portrait on its row, with what it was drawn from. */
export async function keepPortrait(characterId: string, portrait: { url: string; prompt: string }): Promise<void> {
  await asService((trx) =>
    trx
      .updateTable("characters")
      .set({ image_url: portrait.url, image_generation_prompt: portrait.prompt })
      .where("id", "=", characterId)
      .execute(),
  );
}
