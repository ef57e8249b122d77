import { callModel } from "#core/billing/index.ts";
import { digestOf } from "#core/digest.ts";
import type { ImageRequest } from "#core/providers/image.ts";
import { imageModel } from "#core/providers/routing.ts";
import { objectUrl } from "#core/storage/index.ts";
import { mediaKey } from "#core/storage/keys.ts";
import type { FilmPlan, PlannedSegment } from "./film-plan.ts";
import { makeOnce } from "./make-once.ts";
import { readSegment } from "./read-film.ts";
import { recordImage } from "./record-image.ts";

/** Draws the still of a segment: the picture of a scene, or a card. */
export async function drawPicture(filmId: string, index: number): Promise<{ key: string }> {
  const { plan, segment } = await readSegment(filmId, index);
  const request = imageRequest(plan, segment);
  const digest = digestOf(request, imageModel.name);
  const key = mediaKey(plan.bookId, digest, "png");
  await recordImage(
    {
      userId: plan.userId,
      chapterId: plan.chapterId,
      scriptId: plan.scriptId,
      imageType: "scene",
      characterName: null,
      sceneNumber: index,
      prompt: segment.kind === "scene" ? segment.visualDescription : `${segment.heading}. ${segment.subheading}`,
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
  return { key };
}

/** What the image model is asked for a segment. */
export function imageRequest(plan: FilmPlan, segment: PlannedSegment): ImageRequest {
  const { width, height } = plan;
  if (segment.kind !== "scene") {
    const { frames: _, ...card } = segment;
    return { kind: "card", card, width, height };
  }
  const { seed, location, place, timeOfDay, weather, mood, people } = segment;
  return { kind: "scene", scene: { seed, location, place, timeOfDay, weather, mood, people }, width, height };
}
