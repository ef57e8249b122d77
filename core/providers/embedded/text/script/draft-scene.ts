import type { Scene } from "#core/providers/text.ts";
import { countSpokenWords } from "../reading/clean-text.ts";
import type { Line } from "./write-lines.ts";

/** A scene before it is numbered: its setting, and its lines one sentence each. */
export interface DraftScene extends Omit<Scene, "number" | "utterances"> {
  readonly lines: readonly Line[];
}

/** Seconds of breath that each scene takes beside its words, and words said in a second. */
export const BREATH_SECONDS = 1.4;
export const WORDS_PER_SECOND = 150 / 60;

/** Words of a line as the length of a script is estimated by. */
export function wordsOf({ text }: { readonly text: string }): number {
  return countSpokenWords(text);
}

/** How long scenes are on the screen, in seconds, about. */
export function secondsOf(scenes: readonly { readonly lines: readonly Line[] }[]): number {
  const words = scenes.flatMap(({ lines }) => lines).reduce((sum, line) => sum + wordsOf(line), 0);
  return words / WORDS_PER_SECOND + scenes.length * BREATH_SECONDS;
}
