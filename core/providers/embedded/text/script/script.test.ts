import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChapterText, type Script, Script as ScriptSchema } from "#core/providers/text.ts";
import { sentencesOf } from "../reading/split-sentences.ts";
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

  it("leaves out stretches and not single sentences, so that no line points back to what is not there", () => {
    const pointsBack = /^(?:He|She|They|But|And|No|Yes)\b/;
    const sentencesIn = (script: Script | undefined) =>
      script?.scenes.flatMap(({ utterances }) => utterances.flatMap(({ text }) => sentencesOf(text))) ?? [];
    for (const maxSeconds of [45, 60, 90, 120]) {
      for (const [index, script] of scriptBook(story, { maxSeconds }).entries()) {
        const whole = sentencesIn(scripts[index]);
        const told = sentencesIn(script);
        const opensScene = new Set(
          scripts[index]?.scenes.map(({ utterances }) => sentencesOf(utterances[0]?.text ?? "")[0]),
        );
        const gaps = told.filter(
          (text, at) => !opensScene.has(text) && told[at - 1] !== whole[whole.indexOf(text) - 1],
        );
        expect(gaps.filter((text) => pointsBack.test(text))).toEqual([]);
        expect(gaps.length).toBeLessThanOrEqual(2 * script.scenes.length);
      }
    }
  });

  it("has nobody come in who is neither heard nor spoken of any more", () => {
    const [, , last] = scriptBook(story, { maxSeconds: 90 });
    expect(scripts[2]?.scenes[0]?.characters).toHaveLength(4);
    expect(last?.scenes[0]?.characters).toEqual(["Mr. Crake", "Mira Tolland"]);
    expect(last?.scenes.at(-1)?.characters).toContain("Captain Ines Varga");
  });

  it("keeps a sentence whole that was cut to be spoken", () => {
    const long = `Anna walked on ${"past the houses and the gardens, ".repeat(6)}until she came to the sea; and there she saw ${"a boat, ".repeat(12)}and nothing more.`;
    const [script] = scriptBook(
      [chapterOf(`${long} Peter waited. ${"Anna sat down beside Peter in the boat. ".repeat(12)}`)],
      {
        maxSeconds: 40,
      },
    );
    const text = textOf(script ?? { scenes: [], acts: [], beats: [] });
    expect(text.includes("Anna walked on")).toBe(text.includes("and nothing more."));
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

describe("where and when a scene is", () => {
  const settingOf = (title: string, ...paragraphs: string[]) => {
    const [script] = scriptBook([{ number: 1, title, paragraphs }]);
    const [scene] = script?.scenes ?? [];
    return `${scene?.location} · ${scene?.place} · ${scene?.timeOfDay}`;
  };

  it("is what the heading of a play says", () => {
    const lines = ["HENRY. She left London by the morning train.", "CECILY. I can hear you.", "HENRY. Then come out."];
    expect(settingOf("SCENE I. A drawing-room in London. Evening.", ...lines)).toBe("The parlor · parlor · evening");
    expect(settingOf("SCENE II. The garden. Night.", ...lines)).toBe("The garden · garden · night");
  });

  it("is read off compound words, and off where somebody comes to", () => {
    expect(settingOf("Chapter 36. The Quarter-Deck.", "Ahab walked up and down, and thought of the garden.")).toMatch(
      / ship /,
    );
    expect(settingOf("Chapter 3. The Spouter-Inn.", "Anna looked about her.")).toMatch(/ tavern /);
    expect(settingOf("Chapter 4", "When I returned to the common, the crowd had grown.")).toMatch(/ field /);
  });

  it("is called by no adjective that is not the place's own", () => {
    expect(settingOf("One", "It was only by diligent study that Anna read it among her books and papers.")).toMatch(
      /^The library/,
    );
    expect(settingOf("One", "Anna sat in the old mill and mended the machine.")).toMatch(/^The old mill/);
  });

  it("is read in scripts that put no spaces between words", () => {
    const [script] = scriptBook([chapterOf("夜になって、ミラは森に着いた。雨が降っていた。")], { language: "ja" });
    expect(script?.scenes[0]).toMatchObject({ place: "forest", timeOfDay: "night", weather: "rain", location: "森" });
    expect(script?.scenes[0]?.utterances[0]?.text).toBe("夜になって、ミラは森に着いた。雨が降っていた。");
    const long = chapterOf(...Array.from({ length: 30 }, () => "夜になって、ミラは森に着いた。雨が降っていた。"));
    const [whole] = scriptBook([long], { language: "ja" });
    const [short] = scriptBook([long], { language: "ja", maxSeconds: 30 });
    expect(whole?.scenes.length).toBeGreaterThan(1);
    expect(textOf(short ?? { scenes: [], acts: [], beats: [] }).length).toBeLessThan(30 * 8);
  });
});

describe("a text without talk", () => {
  it("has shorter scenes, so that no place is looked at for minutes", () => {
    const paragraphs = [
      "The road runs on between the fields, and the walker follows it past hedges and ditches, past gates and milestones, through dust in summer and mud in winter, and asks for nothing but that it should go on. ",
      "A path through the forest is another matter. Under the oaks and the pines there is moss, and the branches meet above, and the light falls green on the ferns and on whoever goes there in the morning alone. ",
      "In the mountains the path has opinions of its own. Snow lies on the peaks until June, and the cliffs and the ravines do not care who comes, and a stone that falls there has been waiting for a thousand years. ",
      "And at the end there is the sea, with its waves and its surf, and the horizon that no walker ever reached, and the ships that go there in his stead and do not come back to tell what they have found. ",
    ];
    const [script] = scriptBook([chapterOf(...paragraphs.map((text) => text.repeat(2)))]);
    expect(script?.scenes.length).toBeGreaterThanOrEqual(3);
    expect(new Set(script?.scenes.map(({ place }) => place)).size).toBeGreaterThanOrEqual(3);
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

  it("such as stage directions and quotes in other marks end as they should", () => {
    expect(textOf(check(chapterOf("ANNA. I am here.", "[Enter PETER.]", "PETER. So am I.", "ANNA. Good.")))).toContain(
      "Enter PETER. So am I.",
    );
    expect(textOf(check(chapterOf("»Komm!«, rief der Alte. Er ging. »Geh heim.«"), "de"))).toMatch(/»Geh heim\.«$/);
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
