import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HeadObjectCommand } from "@aws-sdk/client-s3";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asService } from "#core/db/index.ts";
import { s3 } from "#core/storage/client.ts";
import { parseObjectUrl } from "#core/storage/index.ts";
import { type Cloud, startCloud } from "#local/cloud.ts";
import type { Report } from "#local/commands/report.ts";
import { produceFilm } from "#local/production/produce-film.ts";
import { newHome } from "./command.ts";
import { SMALL_STORY } from "./small-story.ts";

const home = newHome();
const book = join(home, "story.md");
const out = join(home, "film.mp4");
const said: string[] = [];
const report: Report = {
  stage: (name) => said.push(name),
  progress: (detail) => said.push(detail),
  done: (detail) => said.push(detail),
  note: (sentence) => said.push(sentence),
  clear() {},
};
let cloud: Cloud;

beforeAll(async () => {
  cloud = await startCloud(home);
  writeFileSync(book, SMALL_STORY);
});
afterAll(async () => {
  await cloud.close();
  rmSync(home, { recursive: true, force: true });
});

const make = (more: Partial<Parameters<typeof produceFilm>[1]> = {}) =>
  produceFilm(
    cloud,
    { book, chapter: null, aspect: "16:9", maxSeconds: null, out: () => out, ...more },
    report,
    new AbortController().signal,
  );

async function counts(): Promise<Record<string, number>> {
  const tables = `book_structure chapters chapter_embeddings passages plot_overviews characters scripts chapter_scripts
    scene_descriptions image_generations audio_generations video_generations scene_videos lipsync_jobs merge_jobs
    merge_assets usage_logs model_metrics provider_jobs`.split(/\s+/);
  const rows = await asService(async (trx) => {
    const found: [string, number][] = [];
    for (const table of tables) {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(trx);
      found.push([table, rows[0]?.n ?? 0]);
    }
    return found;
  });
  return Object.fromEntries(rows);
}

describe("a book", () => {
  it("becomes a film with poster and subtitles beside it, told stage by stage", async () => {
    const film = await make();
    expect(film.durationMs).toBeGreaterThan(15_000);
    expect(statSync(out).size).toBeGreaterThan(100_000);
    expect(readFileSync(join(home, "film.png")).subarray(1, 4).toString()).toBe("PNG");
    const vtt = readFileSync(join(home, "film.vtt"), "utf8");
    expect(vtt).toMatch(/^WEBVTT/);
    expect(vtt).toContain("Where is the key?");
    expect(said).toEqual(
      expect.arrayContaining(["Reading the book", "Finding plot and people", "Writing the script", "Making the film"]),
    );
    expect(said.join("\n")).toMatch(/Anna Reed/);
    expect(said.join("\n")).toMatch(/of 2 scenes made/);
  });

  it("has a row for each piece of work of every stage", async () => {
    const rows = await counts();
    for (const [table, count] of Object.entries(rows)) expect(count, table).toBeGreaterThan(0);
    expect(rows).toMatchObject({
      chapters: 2,
      scene_descriptions: 2,
      scene_videos: 4,
      merge_jobs: 1,
      video_generations: 1,
    });
  });

  it("ends in statuses that tell the truth", async () => {
    const { rows } = await asService((trx) =>
      sql<{ what: string; status: string }>`
        select 'book' as what, status from books union select 'plot', status from plot_overviews
        union select 'script', status from scripts union select 'chapter script', status from chapter_scripts
        union select 'image', status from image_generations union select 'audio', status from audio_generations
        union select 'film', status from video_generations union select 'scene', status from scene_videos
        union select 'merge', status from merge_jobs`.execute(trx),
    );
    const known = Object.fromEntries(rows.map(({ what, status }) => [what, status]));
    expect(rows).toHaveLength(9);
    expect(known).toEqual({
      ...{ book: "ready", plot: "completed", script: "active", "chapter script": "completed", image: "completed" },
      ...{ audio: "completed", film: "completed", scene: "completed", merge: "completed" },
    });
  });

  it("is not made again when it is done", async () => {
    const before = await counts();
    rmSync(out);
    const startedAt = performance.now();
    await make();
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(existsSync(out)).toBe(true);
    expect(await counts()).toEqual(before);
  });

  it("is drawn anew in another shape, but not spoken anew", async () => {
    const jobs = async () => {
      const { rows } = await asService((trx) =>
        sql<{ capability: string; n: number; digests: number }>`
          select capability, count(*)::int as n, count(distinct request_digest)::int as digests
          from provider_jobs group by capability`.execute(trx),
      );
      return Object.fromEntries(rows.map(({ capability, ...count }) => [capability, count]));
    };
    const spokenAt = async () => {
      const { rows } = await asService((trx) =>
        sql<{ audio_url: string }>`select audio_url from audio_generations
          where audio_type in ('narrator', 'character') order by scene_number, metadata->>'order'`.execute(trx),
      );
      return Promise.all(rows.map(({ audio_url }) => writtenAt(audio_url)));
    };
    const [before, spoken] = [await jobs(), await spokenAt()];
    await make({ aspect: "9:16", out: () => join(home, "tall.mp4") });
    const after = await jobs();
    // Six lines, each spoken once for both films: no call more, and no byte of their sound written again.
    expect([before.speech, after.speech]).toEqual(Array(2).fill({ n: 6, digests: 6 }));
    expect(spoken).toHaveLength(6);
    expect(await spokenAt()).toEqual(spoken);
    expect([before.video?.n, after.video?.n]).toEqual([4, 8]);
    expect((await counts()).video_generations).toBe(2);
  });
});

/** Where an object lies and when its bytes were written. */
async function writtenAt(url: string): Promise<{ key: string; at: number | undefined }> {
  const { bucket, key } = parseObjectUrl(url);
  const { LastModified } = await s3().send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
  return { key, at: LastModified?.getTime() };
}
