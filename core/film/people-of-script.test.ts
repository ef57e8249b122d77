import { describe, expect, it } from "vitest";
import { speechModel } from "#core/providers/routing.ts";
import type { Scene } from "#core/providers/text.ts";
import { Look, type Person } from "#core/providers/vocabulary.ts";
import { lookOfName } from "./look-of-name.ts";
import { peopleOfScript } from "./people-of-script.ts";

const cast: Person[] = [
  { name: "Mira", look: Look.parse({ gender: "female", outfitColor: "yellow" }), rank: 0 },
  { name: "Tobias", look: Look.parse({ gender: "male", outfitColor: "blue" }), rank: 1 },
];
const sceneWith = (...characters: string[]) => ({ characters }) as Pick<Scene, "characters"> as Scene;

describe("the people of a script", () => {
  const people = peopleOfScript({ scenes: [sceneWith("Mira", "The boy"), sceneWith("The boy", "The milkman")] }, cast);

  it("are the book's cast, and after it those of this chapter alone, each with a rank of their own", () => {
    expect(people.map(({ name, rank }) => `${rank} ${name}`)).toEqual([
      "0 Mira",
      "1 Tobias",
      "2 The boy",
      "3 The milkman",
    ]);
    expect(people.slice(0, 2)).toEqual(cast);
  });

  it("each speak with a voice of their own, which is not the narrator's", () => {
    const { narrator, byName } = speechModel.cast(people);
    const voices = people.map(({ name }) => byName.get(name)?.id);
    expect(new Set([narrator.id, ...voices]).size).toBe(people.length + 1);
    expect(voices).not.toContain(undefined);
  });

  it("do not wear what those wear whom they stand beside", () => {
    const colors = people.map(({ look }) => look.outfitColor);
    expect(new Set(colors).size).toBe(people.length);
  });
});

describe("a name alone", () => {
  it.each([
    ["The milkman", "male", "adult"],
    ["The old woman", "female", "old"],
    ["The boy", "male", "child"],
    ["A young lady", "female", "young"],
    ["Mrs. Elphinstone", "female", "adult"],
    ["The soldier", "unknown", "adult"],
    ["The human", "unknown", "adult"],
    ["Yojo", "unknown", "adult"],
  ])("tells of %s: %s, %s", (name, gender, age) => {
    expect(lookOfName(name)).toEqual({ gender, age });
  });
});
