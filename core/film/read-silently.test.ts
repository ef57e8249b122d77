import { describe, expect, it } from "vitest";
import { readSilently } from "./read-silently.ts";
import { layOutScene } from "./scene-timeline.ts";
import { writeSubtitles } from "./write-subtitles.ts";

describe("a line that no voice says", () => {
  it.each([
    ["German", "Es war Abend, und über dem Moor hing ein dichter Nebel, in dem man kein Licht mehr sah."],
    ["Japanese", "夕暮れの港に、一人の少女が立っていた。名前はミラといい、赤い髪を長く編んでいた。"],
    ["Chinese", "夜幕降临时，她到达了灯塔。月亮挂在岩石上方，门开着，楼梯一圈一圈地通向黑暗之中。"],
  ])("is there as long as its subtitles take to be read, in %s", (_, text) => {
    const { durationMs, words } = readSilently(text);
    const { utterances } = layOutScene(
      Array.from({ length: 6 }, () => ({
        ...{ speaker: null, text, emotion: "neutral" as const, durationMs, words, mouth: [], speechKey: null },
      })),
    );
    const { cues } = writeSubtitles(utterances);
    expect(cues.at(-1)?.endMs).toBeLessThan((utterances.at(-1)?.endMs ?? 0) + 600);
    for (const [index, cue] of cues.entries()) {
      if (index > 0) expect(cue.startMs).toBeGreaterThan(cues[index - 1]?.endMs ?? 0);
    }
  });
});
