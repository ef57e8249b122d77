import type { CardSpec, SceneSpec } from "#core/providers/video.ts";
import type { FrameSize, Setting } from "./stage.ts";

type Shown = Omit<SceneSpec, "kind" | "frames" | "utterances" | "enters"> | Omit<CardSpec, "frames">;

/** What the stage is painted by of all that a scene or card says; the weather of a card is fair. */
export function settingOf({ seed, place, timeOfDay, mood, ...shown }: Shown): Setting {
  return { seed, place, timeOfDay, mood, weather: "weather" in shown ? shown.weather : "clear" };
}

/** The name of a stage: settings and sizes that give the same pixels have the same. */
export function nameStage({ seed, place, timeOfDay, weather, mood }: Setting, { width, height }: FrameSize): string {
  return JSON.stringify([seed, place, timeOfDay, weather, mood, width, height]);
}
