import { callModel } from "#core/billing/index.ts";
import { digestOf } from "#core/digest.ts";
import type { ImageRequest } from "#core/providers/image.ts";
import { imageModel } from "#core/providers/routing.ts";
import { objectUrl } from "#core/storage/index.ts";
import { mediaKey } from "#core/storage/keys.ts";
import type { FilmPlan } from "./film-plan.ts";
import { makeOnce } from "./make-once.ts";
import { type ImageSubject, recordImage } from "./record-image.ts";

/** Draws an image for a film, once, and keeps its row true meanwhile. Gives where it lies in the store. */
export async function drawImage(plan: FilmPlan, request: ImageRequest, subject: ImageSubject): Promise<string> {
  const { userId, filmId, chapterId, scriptId } = plan;
  const digest = imageDigest(request);
  const key = imageKey(plan, request);
  await recordImage({ ...subject, userId, chapterId, scriptId, model: imageModel.name, digest }, objectUrl(key), () =>
    makeOnce(key, "image/png", () =>
      callModel({ userId, filmId, capability: "image", model: imageModel.name, digest }, (call) =>
        imageModel.draw(request, call),
      ),
    ),
  );
  return key;
}

/** Where the image of a request lies in the store. */
export function imageKey({ bookId }: Pick<FilmPlan, "bookId">, request: ImageRequest): string {
  return mediaKey(bookId, imageDigest(request), "png");
}

function imageDigest(request: ImageRequest): string {
  return digestOf(request, imageModel.name);
}
