import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSilently } from "./read-silently.ts";
import type { PlacedUtterance } from "./scene-timeline.ts";
import { countColumns } from "./subtitles/count-columns.ts";
import { writeSubtitles } from "./write-subtitles.ts";

type Line = readonly [speaker: string | null, text: string];

/** Utterances one after the other, spoken at `charactersASecond` with a pause between. */
function say(lines: readonly Line[], charactersASecond = 14, pauseMs = 300, fromMs = 1000): PlacedUtterance[] {
  let at = fromMs;
  return lines.map(([speaker, text]) => {
    const read = readSilently(text);
    const durationMs = (text.length / charactersASecond) * 1000;
    const startMs = at;
    const words = read.words.map((word) => ({
      text: word.text,
      startMs: startMs + (word.startMs / read.durationMs) * durationMs,
      endMs: startMs + (word.endMs / read.durationMs) * durationMs,
    }));
    at += durationMs + pauseMs;
    const endMs = startMs + durationMs;
    return { speaker, text, emotion: "neutral", startMs, endMs, words, mouth: [], speechKey: null };
  });
}

function textsOf(lines: readonly Line[], charactersASecond?: number, pauseMs?: number): string[] {
  return writeSubtitles(say(lines, charactersASecond, pauseMs)).cues.map(({ lines: set }) => set.join("\n"));
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/g, "");
}

const anyText = fc.oneof(
  { weight: 6, arbitrary: fc.lorem({ maxCount: 40 }) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom("No.", "Yes!", "he", "said,", "“Well—", "Mr.", "Fenn?”"), { minLength: 1, maxLength: 30 })
      .map((words) => words.join(" ")),
  },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 200, unit: "grapheme" }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "灯台守は古い地図を広げて、長いあいだ何も言わずにそれを見つめていた。「島だ」と彼は言った。",
      "ผู้เฝ้าประภาคารกางแผนที่เก่าออกแล้วมองดูมันเป็นเวลานาน",
      "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
      "كان حارس المنارة جالسا على الأرض بجانب المصباح الكبير",
    ),
  },
);

const anyFilm = fc.record({
  lines: fc.array(fc.tuple(fc.constantFrom(null, "Mira", "Tobias"), anyText), { maxLength: 12 }),
  charactersASecond: fc.integer({ min: 4, max: 40 }),
  pauseMs: fc.integer({ min: 0, max: 3000 }),
});

describe("subtitles", () => {
  it("hold every limit, whatever is said, by whom and how fast", () => {
    fc.assert(
      fc.property(anyFilm, ({ lines, charactersASecond, pauseMs }) => {
        const { cues } = writeSubtitles(say(lines, charactersASecond, pauseMs));
        for (const [index, { startMs, endMs, lines: set }] of cues.entries()) {
          const lasts = endMs - startMs;
          expect(set.length).toBeGreaterThanOrEqual(1);
          expect(set.length).toBeLessThanOrEqual(2);
          for (const line of set) expect(countColumns(line)).toBeLessThanOrEqual(42);
          expect(countColumns(set.join(" ")) / (lasts / 1000)).toBeLessThanOrEqual(17);
          expect(lasts).toBeGreaterThanOrEqual(800);
          expect(lasts).toBeLessThanOrEqual(7000);
          expect(Number.isInteger(startMs) && Number.isInteger(endMs) && startMs >= 0).toBe(true);
          const before = cues[index - 1];
          if (before) expect(startMs - before.endMs).toBeGreaterThanOrEqual(80);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("show all words, in order, and nothing else", () => {
    fc.assert(
      fc.property(anyFilm, ({ lines, charactersASecond, pauseMs }) => {
        const { cues } = writeSubtitles(say(lines, charactersASecond, pauseMs));
        const shown = cues.flatMap(({ lines: set }) =>
          set.map((line) => (line.startsWith("– ") ? line.slice(2) : line)),
        );
        expect(withoutSpaces(shown.join(""))).toBe(withoutSpaces(lines.map(([, text]) => text).join("")));
      }),
      { numRuns: 300 },
    );
  });

  it("keep with speech that people can read", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(null, "Mira"), fc.lorem({ maxCount: 20 })), { minLength: 1 }),
        (lines) => {
          const utterances = say(lines, 12, 900);
          const { cues } = writeSubtitles(utterances);
          const wordStarts = utterances.flatMap(({ words }) => words.map(({ startMs }) => startMs));
          let word = 0;
          for (const { startMs, lines: set } of cues) {
            const spokenAt = wordStarts[word] ?? 0;
            expect(startMs).toBeGreaterThanOrEqual(spokenAt - 501);
            expect(startMs).toBeLessThanOrEqual(spokenAt + 400);
            word += set.join(" ").split(" ").length;
          }
          const end = utterances.at(-1)?.endMs ?? 0;
          expect(cues[0]?.startMs).toBeGreaterThanOrEqual(1000 - 501);
          expect(cues.at(-1)?.endMs).toBeLessThanOrEqual(end + 1500);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("come late under speech that is too fast to read, and catch up in the next pause", () => {
    const fast = "the wind went round the tower and the sea went over the rock and nobody heard the bell that rang "
      .repeat(4)
      .trim();
    const utterances = [...say([[null, fast]], 22), ...say([["Mira", "Tobias, the lamp is out."]], 14, 0, 30_000)];
    const { cues } = writeSubtitles(utterances);
    const lastFast = cues.at(-2);
    expect(lastFast?.endMs).toBeGreaterThan((utterances[0]?.endMs ?? 0) + 1000);
    expect(lastFast?.endMs).toBeLessThan(30_000);
    expect(cues.at(-1)?.startMs).toBe(30_000);
  });

  it("break where a sentence, a clause or a phrase ends", () => {
    expect(
      textsOf([
        [
          null,
          "The keeper was an old man with a white beard and a blue sweater full of holes, and he was sitting on the floor beside the great lamp with his hands in his lap.",
        ],
      ]),
    ).toEqual([
      "The keeper was an old man with a white\nbeard and a blue sweater full of holes,",
      "and he was sitting on the floor beside\nthe great lamp with his hands in his lap.",
    ]);
    expect(textsOf([[null, "She untied the rowing boat, and the dark water took her out."]])).toEqual([
      "She untied the rowing boat,\nand the dark water took her out.",
    ]);
  });

  it("take no abbreviation for the end of a sentence", () => {
    const texts = textsOf([
      [
        null,
        "It was the house of the old and very famous doctor of the town, Mr. Fenn, who lived there with J. Varga.",
      ],
    ]);
    expect(texts.every((text) => !/(Mr\.|J\.)$/m.test(text))).toBe(true);
  });

  it("change with the speaker", () => {
    expect(
      textsOf([
        ["Mira", "The light is out."],
        ["Tobias", "I know it well."],
        [null, "He lifted his tired eyes."],
      ]),
    ).toEqual(["The light is out.", "I know it well.", "He lifted his tired eyes."]);
  });

  it("put two people who speak too briefly to be read alone into one, a line each", () => {
    expect(
      textsOf(
        [
          ["Mira", "No."],
          ["Tobias", "Yes."],
          ["Mira", "No!"],
          ["Tobias", "Yes!"],
        ],
        14,
        150,
      ),
    ).toEqual(["– No.\n– Yes.", "– No!\n– Yes!"]);
  });

  it("start anew where a dash opens another's turn", () => {
    const texts = textsOf(
      [[null, "— Où est la carte ? — Je ne sais pas."]].map(([speaker, text]) => [
        speaker ?? null,
        text?.replace(" ?", "?") ?? "",
      ]),
    );
    expect(texts).toEqual(["— Où est la carte?", "— Je ne sais pas."]);
  });

  it("break scripts without spaces between words, and no line starts with a closing mark", () => {
    const text = "灯台守は古い地図を広げて、長いあいだ何も言わずにそれを見つめていた。「島だ」と彼は言った。";
    const texts = textsOf([[null, text]], 6);
    expect(withoutSpaces(texts.join(""))).toBe(text);
    for (const line of texts.flatMap((each) => each.split("\n"))) {
      expect(line).not.toMatch(/^[、。」]/);
      expect(line).not.toMatch(/「$/);
      expect([...line].length).toBeLessThanOrEqual(21);
    }
  });

  it("share the time of an utterance among its words where the voice gave none", () => {
    const [utterance] = say([
      [null, "The sun was setting over the harbor, and the last boats came home in a line under the gulls."],
    ]);
    if (!utterance) throw new Error("There is an utterance.");
    const { cues } = writeSubtitles([{ ...utterance, words: [] }]);
    expect(cues.map(({ lines }) => lines.join(" ")).join(" ")).toBe(utterance.text);
    expect(cues[0]?.startMs).toBe(1000);
  });

  it("are none for a film in which nothing is said", () => {
    expect(writeSubtitles([])).toEqual({ cues: [], srt: "", vtt: "WEBVTT\n" });
  });
});

describe("subtitle files", () => {
  const hostile = say([[null, "A <b>bold</b> & <i>sly --> arrow {\\an8} in 1984."]], 10, 0, 3_599_500);

  it("say in WebVTT what means something there", () => {
    expect(writeSubtitles(hostile).vtt).toBe(
      "WEBVTT\n\n00:59:59.500 --> 01:00:04.800\nA &lt;b&gt;bold&lt;/b&gt; &amp; &lt;i&gt;sly --&gt;\narrow {\\an8} in 1984.\n",
    );
  });

  it("are plain in SubRip, an invisible joiner keeping text from being a tag", () => {
    expect(writeSubtitles(hostile).srt).toBe(
      "1\n00:59:59,500 --> 01:00:04,800\nA <\u2060b>bold<\u2060/b> & <\u2060i>sly -->\narrow {\u2060\\an8} in 1984.\n\n",
    );
  });
});
