import type { CastPerson } from "../people/cast.ts";
import { type ChapterFrame, openSettings } from "../setting/read-setting.ts";
import type { AttributedParagraph } from "../speech/attributed.ts";
import { describeScene } from "./describe-scene.ts";
import type { DraftScene } from "./draft-scene.ts";
import { findPresent } from "./find-present.ts";
import type { SceneRange } from "./split-scenes.ts";
import { writeLines } from "./write-lines.ts";

/**
 * Sets each scene of a chapter in its place, time, weather and mood, with who is there and what is said.
 *
 * @param isKnown whether somebody has a part in the book.
 */
export function setScenes(
  paragraphs: readonly AttributedParagraph[],
  ranges: readonly SceneRange[],
  frame: Omit<ChapterFrame, "paragraphs">,
  isKnown: (person: CastPerson) => boolean,
): DraftScene[] {
  const all = paragraphs.map(({ paragraph }) => paragraph);
  const readSetting = openSettings({ ...frame, paragraphs: all });
  return ranges.flatMap(({ from, to, afterBreak }): DraftScene[] => {
    const here = paragraphs.slice(from, to);
    const lines = here.flatMap((each, index) => writeLines(each, from + index));
    if (lines.length === 0) return [];
    const told = all.slice(from, to);
    const present = findPresent(here, isKnown).map(({ name }) => name);
    return [describeScene(readSetting(told, from, afterBreak), lines, told, present)];
  });
}
