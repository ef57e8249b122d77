import type { ImageModel, ImageRequest } from "#core/providers/image.ts";
import { runInWorker } from "#core/workers/index.ts";
import { nameStage, settingOf } from "./stage/name-stage.ts";

/** The image model that needs no key and no network: it draws the places, people and cards that the films are made of. */
export const embeddedImage: ImageModel = {
  name: "embedded-illustration-1",
  async draw(request, { signal }) {
    signal?.throwIfAborted();
    const module = new URL("./draw-image.ts", import.meta.url);
    return runInWorker<Uint8Array>(module, "drawImage", request, { signal, builds: stagesOf(request) });
  },
};

function stagesOf(request: ImageRequest): string[] {
  if (request.kind === "portrait") return [];
  return [nameStage(settingOf(request.kind === "card" ? request.card : request.scene), request)];
}
