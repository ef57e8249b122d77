import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FilmParts } from "#core/film/merge-segments.ts";
import { verifyFilm } from "#core/film/verify-film.ts";
import { FRAME_MS, segmentEncoding } from "#core/media/encoding.ts";
import { runFfmpeg } from "#core/media/ffmpeg.ts";
import { watchProcess } from "./process-tree.ts";
import type { BenchResult } from "./run.ts";
import { ratio, secondsOf } from "./seconds.ts";

export const name = "merge";

const MERGE_ONCE = fileURLToPath(new URL("merge-once.ts", import.meta.url));
const SEGMENT_FRAMES = 187;
const SIZE = { width: 1280, height: 720 };
const CUE_MS = 3_000;

/** The merge of few and many segments, and the check of the film, each against the plain way to do the same. */
export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), "litink-bench-merge-"));
  try {
    const few = await makeParts(folder, 6);
    const many = await makeParts(folder, 96);
    const [mergedFew, mergedMany] = [await merge(folder, few), await merge(folder, many)];
    const copySeconds = await secondsOf(() => copyBytes([...many.segments, many.sound], join(folder, "copy.bin")));
    const filterSeconds = await secondsOf(() => concatFilter(few, join(folder, "filter.mp4")));
    const results = [
      ratio(
        "merge of 96 segments (12 min at 720p)",
        mergedMany.seconds,
        "writing the same bytes once",
        copySeconds,
        "< 2 s",
      ),
      ratio("merge of 6 segments", mergedFew.seconds, "one ffmpeg graph that encodes anew", filterSeconds),
    ];
    if (mergedFew.peakMegabytes !== undefined && mergedMany.peakMegabytes !== undefined) {
      results.push({
        what: "peak memory of the merge, 96 segments",
        measured: `${Math.round(mergedMany.peakMegabytes)} MB`,
        yardstick: `6 segments: ${Math.round(mergedFew.peakMegabytes)} MB`,
        ratio: mergedMany.peakMegabytes / mergedFew.peakMegabytes,
        target: "about 1",
      });
    }
    return [...results, ...(await check(mergedMany.film, many))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function check(film: string, { segments }: FilmParts): Promise<BenchResult[]> {
  const frames = segments.length * SEGMENT_FRAMES;
  const durationMs = frames * FRAME_MS;
  const cues = segments.length;
  const lastCueEndMs = (cues - 1) * SEGMENT_FRAMES * FRAME_MS + CUE_MS;
  let findings: string[] = [];
  const seconds = await secondsOf(async () => {
    findings = await verifyFilm(film, { ...SIZE, frames, durationMs, chapters: cues, cues, lastCueEndMs });
  });
  const others = findings.filter((finding) => !finding.startsWith("the sound has"));
  if (others.length > 0) throw new Error(`The merged film is faulty: ${others.join("; ")}.`);
  const decodeSeconds = await secondsOf(() => runFfmpeg(["-i", film, "-f", "null", "-"]));
  return [
    ratio("check of that film", seconds, "its length", durationMs / 1000, "≤ 0.02"),
    ratio("check of that film", seconds, "decoding it once", decodeSeconds),
  ];
}

async function makeParts(folder: string, count: number): Promise<FilmParts> {
  const segments = await Promise.all(
    // Six pictures are enough: a segment costs the merge its bytes, whatever they show.
    Array.from({ length: 6 }, async (_, index) => {
      const file = join(folder, `segment-${count}-${index}.mp4`);
      const source = `testsrc2=s=${SIZE.width}x${SIZE.height}:r=25,hue=h=${index * 60}`;
      await runFfmpeg([
        "-f",
        "lavfi",
        "-i",
        source,
        "-frames:v",
        String(SEGMENT_FRAMES),
        ...segmentEncoding("web"),
        file,
      ]);
      return file;
    }),
  );
  const all = Array.from({ length: count }, (_, index) => segments[index % segments.length] ?? "");
  const seconds = (count * SEGMENT_FRAMES * FRAME_MS) / 1000;
  const sound = join(folder, `sound-${count}.m4a`);
  await runFfmpeg([
    "-f",
    "lavfi",
    "-i",
    `anoisesrc=d=${seconds}:c=pink:r=48000:a=0.4`,
    "-ac",
    "2",
    "-c:a",
    "aac",
    "-b:a",
    "160k",
    sound,
  ]);
  const chapters = all.map((_, index) => ({
    title: `${index + 1}. The harbor`,
    startMs: index * SEGMENT_FRAMES * FRAME_MS,
    endMs: (index + 1) * SEGMENT_FRAMES * FRAME_MS,
  }));
  const subtitles = join(folder, `film-${count}.srt`);
  const cues = chapters.map(
    ({ startMs }, index) => `${index + 1}\n${time(startMs)} --> ${time(startMs + CUE_MS)}\nThe lamp is dark.\n`,
  );
  writeFileSync(subtitles, cues.join("\n"));
  return { segments: all, sound, subtitles, language: "en", chapters, metadata: { title: "Bench", artist: "" } };
}

function time(ms: number): string {
  return new Date(ms).toISOString().slice(11, 23).replace(".", ",");
}

async function merge(folder: string, parts: FilmParts) {
  const partsFile = join(folder, "parts.json");
  const film = join(folder, `film-${parts.segments.length}.mp4`);
  writeFileSync(partsFile, JSON.stringify(parts));
  const { stdout, peakMegabytes } = await watchProcess(process.execPath, [MERGE_ONCE, partsFile, film]);
  return { film, seconds: Number(stdout) / 1000, peakMegabytes };
}

async function copyBytes(files: readonly string[], to: string): Promise<void> {
  const out = openSync(to, "w");
  for (const file of files) writeSync(out, readFileSync(file));
  closeSync(out);
}

async function concatFilter({ segments, sound }: FilmParts, to: string): Promise<void> {
  const inputs = [...segments, sound].flatMap((file) => ["-i", file]);
  const joined = `${segments.map((_, index) => `[${index}:v]`).join("")}concat=n=${segments.length}[v]`;
  const maps = ["-map", "[v]", "-map", `${segments.length}:a`];
  await runFfmpeg([...inputs, "-filter_complex", joined, ...maps, ...segmentEncoding("web"), "-c:a", "copy", to]);
}
