import { describe, expect, it } from "vitest";
import { Script } from "#core/providers/text.ts";
import { faultsOf } from "./check-script.ts";
import { formatScreenplay } from "./format-screenplay.ts";

const scene = (number: number, more: object = {}) => ({
  ...{ number, location: "The quay", place: "harbor", timeOfDay: "dusk", weather: "clear", mood: "calm" },
  ...{ characters: ["Mira"], keyActions: "Mira counts.", visualDescription: "A quay.", audioRequirements: "Gulls." },
  utterances: [
    { speaker: null, text: "The sun was setting.", emotion: "neutral" },
    { speaker: "Mira", text: "Eleven!", emotion: "surprised" },
  ],
  ...more,
});
const script = (...scenes: object[]) => Script.parse({ scenes, acts: [], beats: [] });

describe("a script", () => {
  it("without a fault has none", () => {
    expect(faultsOf(script(scene(1), scene(2)), 60)).toEqual([]);
  });

  it("is refused where somebody speaks who is not there", () => {
    const stranger = { utterances: [{ speaker: "Tobias", text: "No.", emotion: "angry" }] };
    expect(faultsOf(script(scene(1, stranger)), null)).toEqual(["Tobias speaks in scene 1 without being in it"]);
  });

  it("is refused where its scenes are not counted from one", () => {
    expect(faultsOf(script(scene(1), scene(3)), null)).toEqual(["scene 3 stands at place 2"]);
  });

  it("is refused where it is longer than was asked for, unless it is one scene only", () => {
    const words = { utterances: [{ speaker: null, text: "word ".repeat(100).trim(), emotion: "neutral" }] };
    expect(faultsOf(script(scene(1, words), scene(2, words)), 60)).toEqual([
      expect.stringMatching(/about 83 s, and 60 s/),
    ]);
    expect(faultsOf(script(scene(1, words), scene(2, words)), 80)).toEqual([]);
    expect(faultsOf(script(scene(1, words)), 10)).toEqual([]);
  });

  it("reads as a screenplay", () => {
    expect(formatScreenplay("The Dark Lamp", script(scene(1)))).toBe(
      [
        "Title: The Dark Lamp\n",
        "EXT. THE QUAY - DUSK #1#\n",
        "Mira counts.\n",
        "NARRATOR (V.O.)\nThe sun was setting.\n",
        "MIRA\n(surprised)\nEleven!\n",
      ].join("\n"),
    );
  });
});
