import type { MusicModel, SoundModel, StereoSound } from "#core/providers/sound.ts";
import { runInWorker } from "#core/workers/index.ts";

/** Music that is composed and played here, by mood, in a worker thread. */
export const embeddedMusic: MusicModel = {
  name: "embedded-music-1",
  async compose(request, { signal }) {
    signal?.throwIfAborted();
    return runInWorker<StereoSound>(new URL("./music/compose-music.ts", import.meta.url), "composeMusic", request, {
      signal,
    });
  },
};

/** The sound of places, made here from noise and resonances in a worker thread. */
export const embeddedSound: SoundModel = {
  name: "embedded-sound-1",
  async design(request, { signal }) {
    signal?.throwIfAborted();
    return runInWorker<StereoSound>(
      new URL("./ambience/design-ambience.ts", import.meta.url),
      "designAmbience",
      request,
      {
        signal,
      },
    );
  },
};
