import type { ImageRequest } from "#core/providers/image.ts";
import { objectUrl } from "#core/storage/index.ts";
import { keepPortrait, readCast } from "#core/story/index.ts";
import { drawImage } from "./draw-image.ts";
import { readFilmPlan } from "./read-film.ts";

const PORTRAIT_SIDE = 768;

/** Draws the portrait of a character of the film's book and keeps it on the character's row. */
export async function drawPortrait(filmId: string, characterId: string): Promise<{ key: string }> {
  const plan = await readFilmPlan(filmId);
  const person = (await readCast(plan.bookId)).find(({ id }) => id === characterId);
  // Planned again meanwhile: the character is no longer in the book, and needs no portrait.
  if (!person) return { key: "" };
  const { name, look, rank } = person;
  const request: ImageRequest = {
    ...{ kind: "portrait", person: { name, look, rank } },
    ...{ width: PORTRAIT_SIDE, height: PORTRAIT_SIDE },
  };
  const prompt = `Portrait of ${name}: ${Object.values(look).join(", ")}`;
  const key = await drawImage(plan, request, {
    imageType: "character",
    characterName: name,
    sceneNumber: null,
    prompt,
  });
  await keepPortrait(characterId, { url: objectUrl(key), prompt });
  return { key };
}
