import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeFile } from "#core/media/describe-file.ts";
import { runFfmpeg } from "#core/media/ffmpeg.ts";
import { readBoxes } from "#core/media/mp4-boxes.ts";
import { readPackets } from "#core/media/probe-video.ts";
import { stopWorkers } from "#core/workers/index.ts";
import { type FilmParts, mergeSegments } from "./merge-segments.ts";
import { makeFilm, makeParts } from "./small-film.fixture.ts";

let folder: string;
let parts: FilmParts;
let film: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "litink-merge-"));
  ({ parts } = await makeParts(folder));
  film = await makeFilm(folder, "film", parts);
});

afterAll(async () => {
  await stopWorkers();
  await rm(folder, { recursive: true, force: true });
});

/** Digests of all frames of a stream, decoded. */
async function frameDigests(file: string, stream: string): Promise<string[]> {
  const text = (await runFfmpeg(["-i", file, "-map", stream, "-f", "framemd5", "-"])).toString();
  return text
    .split("\n")
    .flatMap((line) => (line === "" || line.startsWith("#") ? [] : [line.split(",").at(-1)?.trim() ?? ""]));
}

describe("the merge of segments", () => {
  it("keeps every frame of every segment, in order, each 40 ms long", async () => {
    const pieces = await Promise.all(parts.segments.map((segment) => frameDigests(segment, "0:v")));
    expect(await frameDigests(film, "0:v")).toEqual(pieces.flat());
    const times = (await readPackets(film)).map(({ atMs }) => Math.round(atMs));
    expect(times).toEqual(times.map((_, index) => index * 40));
  });

  it("keeps the sound as it is, beginning with the picture", async () => {
    expect(await frameDigests(film, "0:a")).toEqual(await frameDigests(parts.sound, "0:a"));
  });

  it("carries the subtitles word for word, in the film's language", async () => {
    const srt = (await runFfmpeg(["-i", film, "-map", "0:s:0", "-f", "webvtt", "-"])).toString();
    expect(srt.replaceAll("\u2060", "")).toContain("The <light> & the sea.");
    const report = (await runFfmpeg(["-i", film, "-map", "0", "-c", "copy", "-f", "ffmetadata", "-"])).toString();
    expect(report).toContain("title=The Map: One \\= Two");
    expect(report).toContain("artist=M. Tolland");
    expect((await describeFile(film)).subtitles).toHaveLength(1);
  });

  it("marks chapters, whatever their titles are made of", async () => {
    const text = (await runFfmpeg(["-i", film, "-f", "ffmetadata", "-"])).toString();
    const titles = [...text.matchAll(/^title=(\d.*)$/gm)].map(([, title = ""]) => title.replaceAll(/\\(.)/g, "$1"));
    expect(titles).toEqual(parts.chapters.map(({ title }) => title));
  });

  it("marks as many chapters as there are, also beyond 255", async () => {
    const chapters = Array.from({ length: 2000 }, (_, index) => ({
      title: `${index}.`,
      startMs: index * 4,
      endMs: (index + 1) * 4,
    }));
    const marked = await makeFilm(folder, "marked", parts, { chapters });
    expect((await describeFile(marked)).chapters).toBe(2000);
  });

  it("puts the index first, so that the film plays while it loads", async () => {
    const types = (await readBoxes(film)).map(({ type }) => type);
    expect(types.indexOf("moov")).toBeGreaterThan(0);
    expect(types.indexOf("moov")).toBeLessThan(types.indexOf("mdat"));
  });

  it("gives the same bytes again", async () => {
    const again = await makeFilm(folder, "again", parts);
    expect((await readFile(again)).equals(await readFile(film))).toBe(true);
  });

  it("leaves nothing behind when it fails, and what was there before as it was", async () => {
    const broken = join(folder, "broken.mp4");
    await writeFile(broken, "no film");
    const before = await readdir(folder);
    await expect(mergeSegments({ ...parts, segments: [broken] }, join(folder, "failed.mp4"))).rejects.toThrow(
      /ffmpeg could not/,
    );
    expect(await readdir(folder)).toEqual(before);
  });
});
