import { drawImage } from "./picture/draw-image.ts";
import { designAmbience } from "./sound/ambience/design-ambience.ts";
import { composeMusic } from "./sound/music/compose-music.ts";
import { speakText } from "./speech/speak-text.ts";
import { castVoices } from "./speech/voices.ts";

/** Runs in a worker thread: each of the models once, on little. */
export async function playRehearsal(): Promise<void> {
  const seed = "rehearsal";
  const setting = { seed, place: "field", timeOfDay: "day", weather: "clear" } as const;
  await drawImage({
    kind: "scene",
    scene: { ...setting, mood: "calm", location: "A field", people: [] },
    ...{ width: 128, height: 72 },
  });
  const { narrator } = castVoices([]);
  await speakText({ text: "Good day.", voice: narrator, emotion: "neutral", language: "en" });
  composeMusic({ mood: "calm", durationMs: 500, seed });
  designAmbience({ ...setting, durationMs: 500 });
}
