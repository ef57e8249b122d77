import type { ImageRequest } from "#core/providers/image.ts";
import { drawImage } from "./draw-image.ts";
import type { FilmPlan, PlannedSegment } from "./film-plan.ts";
import { readSegment } from "./read-film.ts";

/** Draws the still of a segment: the picture of a scene, or a card. */
export async function drawPicture(filmId: string, index: number): Promise<{ key: string }> {
  const { plan, segment } = await readSegment(filmId, index);
  const key = await drawImage(plan, imageRequest(plan, segment), {
    imageType: "scene",
    characterName: null,
    sceneNumber: index,
    prompt: segment.kind === "scene" ? segment.visualDescription : `${segment.heading}. ${segment.subheading}`,
  });
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
