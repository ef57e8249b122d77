import type { Utterance } from "#core/providers/text.ts";
import { joinShort } from "./utterance-text.ts";
import type { Line } from "./write-lines.ts";

/** The lines of a scene as utterances: sentences of the narrator from one paragraph are read together. */
export function gatherUtterances(lines: readonly Line[]): Utterance[] {
  const utterances: Utterance[] = [];
  let told: Line[] = [];
  const flush = () => {
    for (const text of joinShort(told.map((line) => line.text)))
      utterances.push({ speaker: null, text, emotion: "neutral" });
    told = [];
  };
  for (const line of lines) {
    if (line.speaker === null) {
      if (told[0] && told[0].paragraph !== line.paragraph) flush();
      told.push(line);
      continue;
    }
    flush();
    utterances.push({ speaker: line.speaker, text: line.text, emotion: line.emotion });
  }
  flush();
  return utterances;
}
