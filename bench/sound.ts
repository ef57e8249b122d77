import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FilmSound } from "#core/film/mix-sound.ts";
import { runFfmpeg } from "#core/media/ffmpeg.ts";
import { type Loudness, measureLoudness } from "#core/media/measure-loudness.ts";
import { watchProcess } from "./process-tree.ts";
import type { BenchResult } from "./run.ts";
import { ratio, secondsOf } from "./seconds.ts";

export const name = "sound";

const MIX_ONCE = fileURLToPath(new URL("mix-once.ts", import.meta.url));
const SCENE_MS = 20_000;
const LINE_MS = 4_000;

/** The sound of a long film against its length and against ffmpeg's own loudness filter, and its memory against a short one's. */
export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), "litink-bench-sound-"));
  try {
    const files = await makeFiles(folder);
    const [short, long] = [await mix(folder, files, 60), await mix(folder, files, 720)];
    for (const { lufs, peakDbtp } of [short.loudness, long.loudness]) {
      if (Math.abs(lufs + 16) > 1 || peakDbtp > -1.5) throw new Error(`It has ${lufs} LUFS and ${peakDbtp} dBTP.`);
    }
    const loudnorm = ["-af", "loudnorm=I=-16:TP=-2:LRA=11", "-ar", "48000", "-c:a", "aac", "-b:a", "160k"];
    const normalize = ["-i", long.file, ...loudnorm, join(folder, "loudnorm.m4a")];
    const loudnormSeconds = await secondsOf(() => runFfmpeg(normalize));
    return [
      ratio("sound of a film of 1 min", short.seconds, "its length", 60, "≤ 0.03"),
      ratio("sound of a film of 12 min", long.seconds, "its length", 720, "≤ 0.03"),
      ratio("sound of a film of 12 min", long.seconds, "ffmpeg's loudnorm and AAC alone", loudnormSeconds),
      ...(short.peakMegabytes && long.peakMegabytes
        ? [
            {
              what: "peak memory, 12 min",
              measured: `${Math.round(long.peakMegabytes)} MB`,
              yardstick: `1 min: ${Math.round(short.peakMegabytes)} MB`,
              ratio: long.peakMegabytes / short.peakMegabytes,
              target: "about 1",
            },
          ]
        : []),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Files {
  readonly music: string;
  readonly ambience: string;
  readonly line: string;
}

/** Noise that rises and falls as music, a place and a voice do: sound costs the mix its samples, whatever they say. */
async function makeFiles(folder: string): Promise<Files> {
  const make = async (file: string, seconds: number, rate: number, filter: string): Promise<string> => {
    const path = join(folder, file);
    await runFfmpeg(["-f", "lavfi", "-i", `anoisesrc=d=${seconds}:c=pink:a=0.3:seed=1:r=${rate},${filter}`, path]);
    return path;
  };
  return {
    music: await make("music.wav", SCENE_MS / 1000 + 1.5, 48_000, "tremolo=f=0.2:d=0.5,pan=stereo|c0=c0|c1=c0"),
    ambience: await make("ambience.wav", SCENE_MS / 1000 + 1.5, 48_000, "lowpass=f=800,pan=stereo|c0=c0|c1=c0"),
    line: await make("line.wav", LINE_MS / 1000, 16_000, "tremolo=f=4:d=0.95"),
  };
}

async function mix(
  folder: string,
  { music, ambience, line }: Files,
  seconds: number,
): Promise<{ seconds: number; peakMegabytes: number | undefined; file: string; loudness: Loudness }> {
  const scenes = Array.from({ length: (seconds * 1000) / SCENE_MS }, (_, index) => index * SCENE_MS);
  const sound: FilmSound = {
    durationMs: seconds * 1000,
    speech: scenes.flatMap((fromMs) =>
      [1000, 5500, 10_000, 14_500].map((ms) => ({ atMs: fromMs + ms, wavFile: line })),
    ),
    beds: scenes.map((fromMs) => ({
      ...{ fromMs, toMs: fromMs + SCENE_MS, crossfadeMs: 1500 },
      ...{ musicFile: music, ambienceFile: ambience },
    })),
  };
  const soundFile = join(folder, "sound.json");
  const outFile = join(folder, `${seconds}.m4a`);
  writeFileSync(soundFile, JSON.stringify(sound));
  const { stdout, peakMegabytes } = await watchProcess(process.execPath, [MIX_ONCE, soundFile, outFile]);
  return { seconds: Number(stdout) / 1000, peakMegabytes, file: outFile, loudness: await measureLoudness(outFile) };
}
