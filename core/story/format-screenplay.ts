import type { Scene, Script } from "#core/providers/text.ts";
import { INDOORS } from "#core/providers/vocabulary.ts";

/** A script as people read one: scene headings, action, and who says what, in Fountain's plain-text form. */
export function formatScreenplay(title: string, script: Script): string {
  return [`Title: ${title}`, "", ...script.scenes.flatMap(formatScene)].join("\n");
}

function formatScene(scene: Scene): string[] {
  const side = INDOORS.has(scene.place) ? "INT." : "EXT.";
  const heading = `${side} ${scene.location.toUpperCase()} - ${scene.timeOfDay.toUpperCase()} #${scene.number}#`;
  const lines = scene.utterances.flatMap(({ speaker, text, emotion }) =>
    speaker === null
      ? ["NARRATOR (V.O.)", text, ""]
      : [speaker.toUpperCase(), ...(emotion === "neutral" ? [] : [`(${emotion})`]), text, ""],
  );
  return [heading, "", scene.keyActions, "", ...lines];
}
