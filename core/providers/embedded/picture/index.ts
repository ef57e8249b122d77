import type { ImageModel } from "#core/providers/image.ts";
import { runInWorker } from "#core/workers.ts";

/** The image model that needs no key and no network: it draws the places, people and cards that the films are made of. */
export const embeddedImage: ImageModel = {
  name: "embedded-illustration-1",
  async draw(request, { signal }) {
    signal?.throwIfAborted();
    return runInWorker<Uint8Array>(new URL("./draw-image.ts", import.meta.url), "drawImage", request, { signal });
  },
};
