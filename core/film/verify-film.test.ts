import { copyFile, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runFfmpeg } from "#core/media/ffmpeg.ts";
import { stopWorkers } from "#core/workers/index.ts";
import type { FilmParts } from "./merge-segments.ts";
import { makeFilm, makeParts, makeSegment, moving, SEGMENT_FRAMES, SIZE } from "./small-film.fixture.ts";
import type { ExpectedFilm } from "./verify/expected-film.ts";
import { verifyFilm } from "./verify-film.ts";

let folder: string;
let parts: FilmParts;
let expected: ExpectedFilm;
let good: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "litink-verify-"));
  ({ parts, expected } = await makeParts(folder));
  good = await makeFilm(folder, "good", parts);
});

afterAll(async () => {
  await stopWorkers();
  await rm(folder, { recursive: true, force: true });
});

/** The film with another picture in place of the segments from `from` on, verified. */
async function findInPicture(name: string, source: string, from = 1, to = from + 1): Promise<string[]> {
  const segment = await makeSegment(join(folder, `${name}-part.mp4`), source, (to - from) * SEGMENT_FRAMES);
  const segments = [...parts.segments.slice(0, from), segment, ...parts.segments.slice(to)];
  return verifyFilm(await makeFilm(folder, name, parts, { segments }), expected);
}

/** The film with its sound put through a filter, verified. */
async function findInSound(name: string, filter: string): Promise<string[]> {
  const sound = join(folder, `${name}.m4a`);
  await runFfmpeg(["-i", parts.sound, "-af", filter, "-c:a", "aac", "-b:a", "160k", sound]);
  return verifyFilm(await makeFilm(folder, name, parts, { sound }), expected);
}

const night = `color=c=0x282830:s=${SIZE.width}x${SIZE.height}:r=25,noise=alls=8:allf=t`;
const black = `color=c=black:s=${SIZE.width}x${SIZE.height}:r=25`;
const still = `${moving(0)},trim=end_frame=1,loop=loop=-1:size=1,setpts=N/25/TB`;

describe("the check of a finished film", () => {
  it("finds nothing in a good film", async () => {
    expect(await verifyFilm(good, expected)).toEqual([]);
  });

  it("takes a night for no black picture", async () => {
    expect(await findInPicture("night", night)).toEqual([]);
  });

  it("finds a picture that is black, and when", async () => {
    expect(await findInPicture("black", black)).toEqual(["the picture is black from 3.0 s to 6.0 s"]);
  });

  it("finds a short black stretch between two key frames", async () => {
    const source = `${moving(0)},drawbox=color=black:t=fill:enable='between(t,0.6,1.4)'`;
    expect(await findInPicture("blink", source)).toEqual([
      expect.stringMatching(/^the picture is black from 3\.6 s to 4\.[34] s$/),
    ]);
  });

  it("finds a picture that does not move, to the end of the film", async () => {
    expect(await findInPicture("frozen", still)).toEqual(["the picture does not move from 3.0 s to 6.0 s"]);
    expect(await findInPicture("frozen-end", still, 2)).toEqual(["the picture does not move from 6.0 s to 9.0 s"]);
  });

  it("finds a still picture whatever it was encoded with", async () => {
    const segment = join(folder, "noisy-still.mp4");
    // Each frame a key frame, as large as a moving one.
    await runFfmpeg([
      "-f",
      "lavfi",
      "-i",
      still,
      "-frames:v",
      "225",
      "-c:v",
      "libx264",
      "-pix_fmt",
      "yuv420p",
      "-g",
      "1",
      "-video_track_timescale",
      "12800",
      segment,
    ]);
    const film = await makeFilm(folder, "all-keys", parts, { segments: [segment] });
    expect(await verifyFilm(film, expected)).toEqual(["the picture does not move from 0.0 s to 9.0 s"]);
  });

  it("finds a film that is too short, each way", async () => {
    const film = await makeFilm(folder, "short", parts, { segments: parts.segments.slice(1) });
    expect(await verifyFilm(film, expected)).toEqual([
      "the picture lasts 6.0 s instead of 9.0 s",
      "there are 150 frames instead of 225",
    ]);
    expect(await findInSound("short-sound", "atrim=end=8")).toEqual(["the sound lasts 8.0 s instead of 9.0 s"]);
    expect(await findInSound("long-sound", "apad=pad_len=48000")).toEqual([
      "the file lasts 10.0 s instead of 9.0 s",
      "the sound lasts 10.0 s instead of 9.0 s",
    ]);
  });

  it("finds sound that is silent, too quiet or too loud", async () => {
    expect(await findInSound("silent", "volume=0")).toEqual(["the sound is silent"]);
    expect(await findInSound("quiet", "volume=-6dB")).toEqual([
      expect.stringMatching(/^the sound has a loudness of -22\.?\d* LUFS instead of -16$/),
    ]);
    expect(await findInSound("loud", "volume=12dB")).toEqual([
      expect.stringMatching(/^the sound has a loudness of -\d[\d.]* LUFS instead of -16$/),
      expect.stringMatching(/^the sound has peaks of -?[\d.]+ dBTP, and -1.5 is the most$/),
    ]);
  });

  it("finds sound of another format", async () => {
    const sound = join(folder, "mono.m4a");
    await runFfmpeg(["-i", parts.sound, "-ac", "1", "-ar", "44100", "-c:a", "aac", sound]);
    const findings = await verifyFilm(await makeFilm(folder, "mono", parts, { sound }), expected);
    expect(findings).toContainEqual(expect.stringContaining("the stream of sound is not 48000 Hz"));
    expect(findings).toContainEqual(expect.stringContaining("the stream of sound is not stereo"));
  });

  it("finds a picture of another size", async () => {
    const segments = [await makeSegment(join(folder, "tiny.mp4"), moving(0, { width: 160, height: 90 }), 225)];
    const findings = await verifyFilm(await makeFilm(folder, "tiny-film", parts, { segments }), expected);
    expect(findings).toEqual([expect.stringMatching(/^the stream of picture is not 320x180: h264/)]);
  });

  it("finds subtitles that are missing, too few or late", async () => {
    const without = await makeFilm(folder, "untitled", parts, { subtitles: null });
    expect(await verifyFilm(without, expected)).toEqual(["there is no stream of subtitles"]);
    expect(await verifyFilm(good, { ...expected, cues: 2, lastCueEndMs: 5000 })).toEqual([
      "there are 1 subtitles instead of 2",
      expect.stringMatching(/^the last subtitle ends at [\d.]+ s instead of 5\.0 s$/),
    ]);
    const late = join(folder, "late.srt");
    await writeFile(late, "1\n00:00:09,000 --> 00:00:12,000\nToo late.\n");
    const findings = await verifyFilm(await makeFilm(folder, "late", parts, { subtitles: late }), expected);
    expect(findings).toContain("the last subtitle ends after the film");
  });

  it("finds chapter marks that are missing", async () => {
    const film = await makeFilm(folder, "unmarked", parts, { chapters: parts.chapters.slice(1) });
    expect(await verifyFilm(film, expected)).toEqual(["there are 2 chapter marks instead of 3"]);
  });

  it("finds a film that cannot be played while it loads", async () => {
    const slow = join(folder, "slow.mp4");
    await runFfmpeg(["-i", good, "-map", "0:v", "-map", "0:a", "-map", "0:s", "-c", "copy", slow]);
    expect(await verifyFilm(slow, expected)).toEqual([
      "the index stands at the end of the file, so that it plays only once it is loaded whole",
    ]);
  });

  it("finds a file that is cut off, or no film at all", async () => {
    const cut = join(folder, "cut.mp4");
    await copyFile(good, cut);
    await truncate(cut, 60_000);
    expect(await verifyFilm(cut, expected)).toEqual(["the file is cut off before its end"]);
    const text = join(folder, "text.mp4");
    await writeFile(text, "This is no film.");
    expect(await verifyFilm(text, expected)).toEqual(["the file is no whole MP4"]);
  });
});
