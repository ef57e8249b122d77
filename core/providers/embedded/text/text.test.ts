import { afterAll, describe, expect, it } from "vitest";
import { grantReservation } from "#core/providers/reservation.ts";
import { stopWorkers } from "#core/workers/index.ts";
import { embeddedText } from "./index.ts";
import { readSampleStory } from "./sample-story.fixture.ts";
import { planBook, scriptBook } from "./script-book.fixture.ts";

const call = { reservation: grantReservation(0) };
const story = readSampleStory();

afterAll(stopWorkers);

describe("the embedded text model", () => {
  it("plans and writes in worker threads what it does here, to the letter", async () => {
    const digests = await Promise.all(
      story.map((chapter) => embeddedText.run("digestChapter", { chapter, language: "en" }, call)),
    );
    const plot = await embeddedText.run(
      "planPlot",
      { title: "A book", bookType: "entertainment", language: "en", digests },
      call,
    );
    expect(plot).toEqual(planBook(story).plot);
    const [first, second] = story;
    if (!first || !second) throw new Error("The sample story has three chapters.");
    const script = await embeddedText.run(
      "writeScript",
      {
        chapter: second,
        language: "en",
        previousSummaries: [digests[0]?.summary ?? ""],
        nextSummaries: [],
        passages: [],
        plot,
        characters: plot.characters,
        maxSeconds: null,
      },
      call,
    );
    expect(script).toEqual(scriptBook(story)[1]);
  });

  it("keeps a summary of each chapter short, and in the chapter's own sentences", () => {
    for (const [index, summary] of planBook(story).summaries.entries()) {
      expect(summary.length).toBeLessThanOrEqual(600);
      for (const sentence of summary.split(/(?<=\.) (?=[A-Z])/)) {
        if (!/\bMr\.$/.test(sentence)) expect(story[index]?.paragraphs.join(" ")).toContain(sentence);
      }
    }
  });

  it("says what the sample story is about", () => {
    const { plot } = planBook(story);
    expect(plot.logline).toMatch(
      /^In Saltmere, Mira Tolland, a girl of twelve, .* Mr\. Crake, the harbor master, .*\.$/,
    );
    expect(plot).toMatchObject({
      storyType: "fiction",
      genre: "Adventure",
      audience: "Children and families",
      setting: expect.stringMatching(/^Saltmere: /),
    });
    expect(plot.themes).toEqual(expect.arrayContaining(["the sea", "light and darkness"]));
  });

  it("tells the language of a text, and when it cannot", async () => {
    const languageOf = async (sample: string) => (await embeddedText.run("detectLanguage", { sample }, call)).language;
    expect(await languageOf(story[0]?.paragraphs.join(" ") ?? "")).toBe("en");
    expect(
      await languageOf(
        "Der alte Wärter stand am Fenster des Leuchtturms und sah hinaus auf das dunkle Meer, das keine Ruhe gab.",
      ),
    ).toBe("de");
    expect(
      await languageOf(
        "Старый смотритель стоял у окна маяка и смотрел на тёмное море, которое не знало покоя этой ночью.",
      ),
    ).toBe("ru");
    expect(await languageOf("古い地図が机の上にあった。これは何ですかと花子が聞いた。")).toBe("ja");
    expect(await languageOf("Mira.")).toBe("und");
  });

  it("stops when it is told to, and refuses what is no chapter", async () => {
    const [chapter] = story;
    if (!chapter) throw new Error("The sample story has three chapters.");
    await expect(
      embeddedText.run("digestChapter", { chapter, language: "en" }, { ...call, signal: AbortSignal.abort() }),
    ).rejects.toThrow(/abort/i);
    await expect(
      embeddedText.run("digestChapter", { chapter: { ...chapter, number: 0 }, language: "en" }, call),
    ).rejects.toThrow();
  });
});
