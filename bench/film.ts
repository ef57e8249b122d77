import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FRAMES_PER_SECOND, segmentEncoding, TRANSITION_FRAMES } from "#core/media/encoding.ts";
import { runFfmpeg } from "#core/media/ffmpeg.ts";
import { probeVideo } from "#core/media/probe-video.ts";
import { watchProcess } from "./process-tree.ts";
import type { BenchResult } from "./run.ts";
import { ratio, secondsOf } from "./seconds.ts";

export const name = "film";

const root = fileURLToPath(new URL("..", import.meta.url));
/** What `npm run film` runs. */
const FILM_COMMAND = [join(root, "scripts/run.mjs"), join(root, "local/commands/film.ts")];

/** The film stage against the length of its film and against one ffmpeg filter graph; its memory for 6 and 96 scenes. */
export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), "litink-bench-film-"));
  try {
    const few = await makeFilm(folder, 6);
    const graphSeconds = await oneFilterGraph(folder, few);
    const many = await makeFilm(folder, 96);
    const results: BenchResult[] = [
      ratio("film stage, 6 scenes at 720p25", few.stageSeconds, "length of the film", few.filmSeconds, "≤ 0.30"),
      ratio("film stage, 96 scenes at 720p25", many.stageSeconds, "length of the film", many.filmSeconds, "≤ 0.30"),
      ratio("film stage, 6 scenes", few.stageSeconds, "one ffmpeg graph of zooming stills", graphSeconds),
    ];
    if (few.peakMegabytes !== undefined && many.peakMegabytes !== undefined) {
      results.push({
        what: "peak memory of all processes, 96 scenes",
        measured: `${Math.round(many.peakMegabytes)} MB`,
        yardstick: `6 scenes: ${Math.round(few.peakMegabytes)} MB`,
        ratio: many.peakMegabytes / few.peakMegabytes,
        target: "≤ 1500 MB, about 1",
      });
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface MadeFilm {
  readonly file: string;
  readonly scenes: number;
  readonly stageSeconds: number;
  readonly filmSeconds: number;
  readonly peakMegabytes: number | undefined;
}

const PLACES = ["harbor", "forest", "library", "ship", "village", "kitchen", "mountain", "castle"] as const;

/** A story of scenes of about eight seconds, each in another place, with two people who talk. */
function storyOf(scenes: number): string {
  const written = Array.from({ length: scenes }, (_, index) => {
    const place = PLACES[index % PLACES.length];
    return `Anna Reed stood in the ${place} and looked about her for the letter ${index + 1}.

"Have you seen it?" asked Anna.

"I have seen nothing at all," said Peter Hale.`;
  });
  return `# The Letters\n\n## Chapter One\n\n${written.join("\n\n* * *\n\n")}\n\n## Chapter Two\n\nThe end came soon after.\n`;
}

async function makeFilm(folder: string, scenes: number): Promise<MadeFilm> {
  const home = join(folder, `home-${scenes}`);
  const book = join(folder, `${scenes}.md`);
  const file = join(folder, `${scenes}.mp4`);
  writeFileSync(book, storyOf(scenes));
  const { stdout, peakMegabytes } = await watchProcess(process.execPath, [...FILM_COMMAND, book, "--out", file], {
    LITINK_HOME: home,
  });
  rmSync(home, { recursive: true, force: true });
  const stage = /Making the film …\n[\s\S]*\(([\d.]+) s\)/.exec(stdout)?.[1];
  if (!stage) throw new Error(`The command did not say how long the film stage took:\n${stdout}`);
  const { durationMs } = await probeVideo(file);
  return { file, scenes, stageSeconds: Number(stage), filmSeconds: durationMs / 1000, peakMegabytes };
}

/**
 * The yardstick: a film of the same length from a still of each scene, in one ffmpeg: every still slowly zoomed,
 * crossfaded into the next, encoded as our segments are, the sound copied.
 */
async function oneFilterGraph(folder: string, film: MadeFilm): Promise<number> {
  const stills = await Promise.all(
    Array.from({ length: film.scenes }, async (_, index) => {
      const still = join(folder, `still-${index}.png`);
      const at = ((index + 0.5) / film.scenes) * film.filmSeconds;
      await runFfmpeg(["-ss", at.toFixed(2), "-i", film.file, "-frames:v", "1", still]);
      return still;
    }),
  );
  const fade = TRANSITION_FRAMES / FRAMES_PER_SECOND;
  const each = Math.ceil((film.filmSeconds * FRAMES_PER_SECOND) / film.scenes) + TRANSITION_FRAMES;
  const zoomed = stills.map(
    (_, index) =>
      `[${index}:v]scale=2560:1440,zoompan=z='1+0.12*on/${each}':x='iw/2-(iw/zoom/2)':y='ih/2-(ih/zoom/2)':d=${each}:s=1280x720:fps=${FRAMES_PER_SECOND},` +
      `format=yuva420p${index === 0 ? "" : `,fade=t=in:st=0:d=${fade}:alpha=1`},setpts=PTS+${(index * (each - TRANSITION_FRAMES)) / FRAMES_PER_SECOND}/TB[z${index}]`,
  );
  const chained = stills
    .slice(1)
    .map((_, index) => `[${index === 0 ? "z0" : `o${index}`}][z${index + 1}]overlay=eof_action=pass[o${index + 1}]`);
  const graph = [
    ...stills.flatMap((still) => ["-i", still]),
    ...["-i", film.file, "-filter_complex", [...zoomed, ...chained].join(";")],
    ...["-map", `[o${film.scenes - 1}]`, "-map", `${film.scenes}:a`, "-c:a", "copy"],
    // The encoder may use all processors, as whoever makes a film in one graph would have it.
    ...segmentEncoding("web").map((arg, index, all) => (all[index - 1] === "-threads" ? "0" : arg)),
    join(folder, "graph.mp4"),
  ];
  return secondsOf(() => runFfmpeg(graph));
}
