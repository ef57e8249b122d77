import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChapterText, type Script, Script as ScriptSchema } from "#core/providers/text.ts";
import { readSampleStory } from "../sample-story.fixture.ts";
import { chapterOf, scriptBook } from "../script-book.fixture.ts";

const story = readSampleStory();
const scripts = scriptBook(story);

const settingsOf = ({ scenes }: Script) =>
  scenes.map(({ place, timeOfDay, weather, location }) => `${location} · ${place} · ${timeOfDay} · ${weather}`);

/** As `core/story/check-script.ts` estimates it. */
const secondsOf = ({ scenes }: Script) =>
  scenes.flatMap(({ utterances }) => utterances).reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) / 2.5 +
  scenes.length * 1.4;

const textOf = (script: Script) =>
  script.scenes.flatMap(({ utterances }) => utterances.map(({ text }) => text)).join(" ");

describe("the script of the sample story", () => {
  it("has a scene for each that the story marks, set where and when it says", () => {
    expect(scripts.map(settingsOf)).toEqual([
      [
        "The harbor of Saltmere · harbor · dusk · clear",
        "The lighthouse · lighthouse · night · clear",
        "The library of Saltmere · library · morning · clear",
        "The Drowned Bell · tavern · afternoon · clear",
      ],
      [
        "The Petrel · ship · day · clear",
        "The Petrel · ship · day · clear",
        "The Petrel · ship · afternoon · storm",
        "The ruins of the second lighthouse · ruins · dusk · clear",
      ],
      [
        "The ruins · ruins · evening · clear",
        "The cave · cave · evening · clear",
        "The lighthouse · lighthouse · night · clear",
        "The Petrel · ship · night · clear",
        "The quay · harbor · dawn · clear",
      ],
    ]);
  });

  it("has in each scene who is there, in the order in which they are named, and not who is only talked about", () => {
    expect(
      scripts.map(({ scenes }) =>
        scenes.map(({ characters }) => characters.map((name) => name.split(" ").at(-1)).join(" ")),
      ),
    ).toEqual([
      ["Tolland Crake", "Tolland Fenn", "Tolland Varga", "Varga Tolland"],
      ["Varga Fenn Tolland", "Fenn Tolland Varga", "Varga Tolland", "Fenn Varga Tolland Crake"],
      [
        "Crake Tolland Varga Fenn",
        "Tolland Crake Varga",
        "Fenn Tolland Varga",
        "Crake Varga Tolland Fenn",
        "Tolland Fenn Varga",
      ],
    ]);
  });

  it("feels as the scene does", () => {
    expect(scripts.map(({ scenes }) => scenes.map(({ mood }) => mood))).toEqual([
      ["calm", "mysterious", "mysterious", "adventurous"],
      ["adventurous", "adventurous", "tense", "mysterious"],
      ["tense", "tense", "adventurous", "adventurous", "adventurous"],
    ]);
  });

  it("gives lines the feeling with which they are said", () => {
    const emotionOf = (beginning: string) =>
      scripts
        .flatMap(({ scenes }) => scenes)
        .flatMap(({ utterances }) => utterances)
        .find(({ text }) => text.startsWith(beginning))?.emotion;
    expect(emotionOf("Put it back")).toBe("afraid");
    expect(emotionOf("I am sorry")).toBe("tender");
    expect(emotionOf("You took the heart-glass")).toBe("angry");
    expect(emotionOf("Where did") ?? emotionOf("What is this")).toBe("curious");
    expect(emotionOf("Help me")).toBe("afraid");
  });

  it("tells the whole chapter, in three acts, with what is to be seen and heard", () => {
    for (const [index, script] of scripts.entries()) {
      const words = (text: string) => text.toLowerCase().match(/[a-z]+/g) ?? [];
      const told = new Set(words(textOf(script)));
      const lost = words(story[index]?.paragraphs.join(" ") ?? "").filter((word) => !told.has(word));
      expect(new Set(lost).size).toBeLessThan(25);
      expect(script.acts.map(({ name }) => name)).toEqual(["setup", "confrontation", "resolution"]);
      expect(script.acts.at(-1)?.toScene).toBe(script.scenes.length);
      expect(script.beats).toHaveLength(script.scenes.length);
      for (const scene of script.scenes) {
        expect(scene.keyActions).not.toBe("");
        expect(scene.visualDescription).toContain(scene.location);
        expect(scene.audioRequirements).toMatch(/^Ambience of .*Music: \w+\.$/);
      }
    }
  });
});

describe("a script with a longest length", () => {
  it("keeps to it, with the beginning and the end of the chapter, and all its scenes where there is time for them", () => {
    for (const maxSeconds of [30, 60, 90, 180]) {
      for (const [index, script] of scriptBook(story, { maxSeconds }).entries()) {
        expect(secondsOf(script)).toBeLessThanOrEqual(maxSeconds * 1.05);
        expect(secondsOf(script)).toBeGreaterThan(maxSeconds * 0.75);
        const places = script.scenes.map(({ location }) => location);
        expect(places[0]).toBe(scripts[index]?.scenes[0]?.location);
        expect(places.at(-1)).toBe(scripts[index]?.scenes.at(-1)?.location);
        if (maxSeconds >= 90) expect(script.scenes).toHaveLength(scripts[index]?.scenes.length ?? 0);
      }
    }
    const [, , last] = scriptBook(story, { maxSeconds: 60 });
    expect(last?.scenes.at(-1)?.utterances.at(-1)?.text).toBe("The captain was already untying the boat.");
  });

  it("keeps a question with its answer", () => {
    const [, second] = scriptBook(story, { maxSeconds: 60 });
    const lines = second?.scenes.flatMap(({ utterances }) => utterances) ?? [];
    const at = lines.findIndex(({ text }) => text === "What happened to the second lamp?");
    expect(lines[at + 1]).toMatchObject({ speaker: "Tobias Fenn", text: expect.stringMatching(/^My brother kept it/) });
  });

  it("says nothing that the chapter does not", () => {
    const whole = story[0]?.paragraphs.join(" ").replace(/[^a-z ]/gi, "") ?? "";
    const [first] = scriptBook(story, { maxSeconds: 60 });
    for (const { text } of first?.scenes.flatMap(({ utterances }) => utterances) ?? []) {
      for (const sentence of text.split(/(?<=[.!?])\s+/)) expect(whole).toContain(sentence.replace(/[^a-z ]/gi, ""));
    }
  });
});

describe("a chapter that marks no scenes", () => {
  const sentences = (count: number, text: string) => Array.from({ length: count }, () => text).join(" ");
  const chapter = chapterOf(
    sentences(5, "Anna walked through the forest between the tall trees and listened to the birds in the branches."),
    sentences(5, "Anna saw moss and ferns under the oaks, and the path led her deeper into the forest."),
    `The next morning Anna entered the kitchen of the inn. ${sentences(5, "The cook stirred the soup on the stove, and the kettle sang over the pots and pans.")}`,
    sentences(5, "Anna ate her bread at the kitchen table while the cook washed the dishes and the pans."),
  );

  it("is parted where place and time change", () => {
    const [script] = scriptBook([chapter]);
    expect(script?.scenes.map(({ place, timeOfDay }) => `${place} ${timeOfDay}`)).toEqual([
      "forest day",
      "kitchen morning",
    ]);
  });

  it("is parted within a paragraph that is too long for a scene, and within speech too", () => {
    const [script] = scriptBook([
      chapterOf(`Peter said, “${sentences(60, "I have kept this lamp for forty long years.")}”`),
    ]);
    expect(script?.scenes.length).toBeGreaterThan(1);
    for (const { utterances } of script?.scenes ?? []) {
      for (const { speaker, text } of utterances) {
        if (/lamp/.test(text)) expect(speaker).toBe("Peter");
      }
    }
  });
});

describe("odd texts", () => {
  const check = (chapter: ChapterText, language = "en") => {
    const [script] = scriptBook([chapter], { language });
    const parsed = ScriptSchema.parse(script);
    for (const scene of parsed.scenes) {
      for (const { speaker, text } of scene.utterances) {
        expect(text.length).toBeLessThanOrEqual(240);
        if (speaker !== null) expect(scene.characters).toContain(speaker);
      }
    }
    return parsed;
  };

  it("give a script of at least one line, whatever they are", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.lorem({ mode: "sentences", maxCount: 8 }),
      fc.constantFrom(
        "* * *",
        "“",
        "”",
        '"',
        "—",
        "‘I am",
        "’",
        "said Anna",
        "ANNA.",
        "Mr.",
        "«",
        "。",
        "\n",
        "He was old.",
        "“Well,” he said, “well.”",
      ),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(" ")),
          { maxLength: 8 },
        ),
        (paragraphs) => {
          check(chapterOf(...paragraphs));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("such as an empty chapter, verse, capitals alone, one word or one endless sentence are read to the end", () => {
    expect(check(chapterOf()).scenes[0]?.utterances[0]?.text).toBe("Chapter 1.");
    expect(textOf(check(chapterOf("Whose woods these are\nI think I know.")))).toBe(
      "Whose woods these are I think I know.",
    );
    expect(textOf(check(chapterOf("THE STORM CAME.")))).toBe("THE STORM CAME.");
    expect(textOf(check(chapterOf("Word")))).toBe("Word.");
    expect(textOf(check(chapterOf("word ".repeat(900)))).split(" ")).toHaveLength(900);
  });

  it("in other languages keep their people, their speech and where they are", () => {
    const script = check(
      chapterOf(
        "La nuit tombait sur le port. Jean Valjean marchait vers la mer.",
        "— Où allez-vous ? demanda Cosette.",
        "— Je vais au port, répondit Jean Valjean.",
      ),
      "fr",
    );
    expect(script.scenes[0]).toMatchObject({
      place: "harbor",
      timeOfDay: "night",
      mood: "calm",
      characters: ["Jean Valjean", "Cosette"],
    });
  });
});
