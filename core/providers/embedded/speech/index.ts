import type { Speech, SpeechModel } from "#core/providers/speech.ts";
import { runInWorker } from "#core/workers/index.ts";
import { castVoices } from "./voices.ts";

/** The voice that needs no key and no network: Flite's English voices, spoken in a worker thread. */
export const embeddedSpeech: SpeechModel = {
  name: "embedded-flite-1",
  speaks: (language) => /^en(-|$)/i.test(language),
  cast: castVoices,
  async speak(request, { signal }) {
    signal?.throwIfAborted();
    return runInWorker<Speech>(new URL("./speak-text.ts", import.meta.url), "speakText", request, { signal });
  },
};
