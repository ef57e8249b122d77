import { callModel } from "#core/billing/index.ts";
import { asService } from "#core/db/index.ts";
import { digestOf } from "#core/digest.ts";
import type { ImageRequest } from "#core/providers/image.ts";
import { imageModel } from "#core/providers/routing.ts";
import { objectUrl } from "#core/storage/index.ts";
import { mediaKey } from "#core/storage/keys.ts";
import { readCast } from "#core/story/index.ts";
import { makeOnce } from "./make-once.ts";
import { readFilmPlan } from "./read-film.ts";
import { recordImage } from "./record-image.ts";

const PORTRAIT_SIDE = 768;

/** Draws the portrait of a character of the film's book and keeps it on the character's row. */
export async function drawPortrait(filmId: string, characterId: string): Promise<{ key: string }> {
  const plan = await readFilmPlan(filmId);
  const person = (await readCast(plan.bookId)).find(({ id }) => id === characterId);
  // Planned again meanwhile: the character is no longer in the book, and needs no portrait.
  if (!person) return { key: "" };
  const request: ImageRequest = {
    kind: "portrait",
    person: { name: person.name, look: person.look, rank: person.rank },
    width: PORTRAIT_SIDE,
    height: PORTRAIT_SIDE,
  };
  const digest = digestOf(request, imageModel.name);
  const key = mediaKey(plan.bookId, digest, "png");
  const prompt = `Portrait of ${person.name}: ${Object.values(person.look).join(", ")}`;
  await recordImage(
    {
      userId: plan.userId,
      chapterId: plan.chapterId,
      scriptId: plan.scriptId,
      imageType: "character",
      characterName: person.name,
      sceneNumber: null,
      prompt,
      model: imageModel.name,
      digest,
    },
    objectUrl(key),
    () =>
      makeOnce(key, "image/png", () =>
        callModel({ userId: plan.userId, filmId, capability: "image", model: imageModel.name, digest }, (call) =>
          imageModel.draw(request, call),
        ),
      ),
  );
  await asService((trx) =>
    trx
      .updateTable("characters")
      .set({ image_url: objectUrl(key), image_generation_prompt: prompt })
      .where("id", "=", characterId)
      .execute(),
  );
  return { key };
}
