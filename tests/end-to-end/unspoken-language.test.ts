import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asService } from "#core/db/index.ts";
import { type Cloud, startCloud } from "#local/cloud.ts";
import type { Report } from "#local/commands/report.ts";
import { produceFilm } from "#local/production/produce-film.ts";
import { newHome } from "./command.ts";
import { GERMAN_STORY } from "./small-story.ts";

const home = newHome();
let cloud: Cloud;

beforeAll(async () => {
  cloud = await startCloud(home);
});
afterAll(async () => {
  await cloud.close();
  rmSync(home, { recursive: true, force: true });
});

describe("a book in a language that the voice does not speak", () => {
  it("becomes a film that is told by subtitles and music, and says so", async () => {
    const book = join(home, "schlüssel.md");
    writeFileSync(book, GERMAN_STORY);
    const notes: string[] = [];
    const report: Report = {
      stage() {},
      progress() {},
      done() {},
      clear() {},
      note: (sentence) => notes.push(sentence),
    };
    const out = () => join(home, "film.mp4");
    const production = { book, chapter: null, aspect: "16:9", maxSeconds: null, out } as const;
    // The film has passed its check: subtitles to the end, and sound as loud as any film's.
    await produceFilm(cloud, production, report, new AbortController().signal);
    expect(notes).toEqual(["The embedded voice does not speak German: the film has subtitles and music only."]);
    expect(readFileSync(join(home, "film.vtt"), "utf8").replaceAll("\n", " ")).toContain("Wo ist der Schlüssel?");
    const { rows } = await asService((trx) =>
      sql<{ audio_type: string }>`select distinct audio_type from audio_generations order by 1`.execute(trx),
    );
    expect(rows.map(({ audio_type }) => audio_type)).toEqual(["background_music", "sound_effects"]);
  });
});
