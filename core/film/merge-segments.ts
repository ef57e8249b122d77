import { rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { inFolder } from "#core/in-folder.ts";
import { runFfmpeg } from "#core/media/ffmpeg.ts";
import { languageCode } from "#core/media/language-code.ts";

/** A mark that a player jumps to, times counted from the film's first frame. */
export interface ChapterMark {
  readonly title: string;
  readonly startMs: number;
  readonly endMs: number;
}

export interface FilmParts {
  /** MP4 files of one encoding to the last parameter, in order. */
  readonly segments: readonly string[];
  /** The sound of the whole film, AAC in MP4. */
  readonly sound: string;
  /** An SRT file; `null` for a film in which nothing is said. */
  readonly subtitles: string | null;
  /** BCP 47 tag of what is said and written. */
  readonly language: string;
  readonly chapters: readonly ChapterMark[];
  readonly metadata: { readonly title: string; readonly artist: string };
}

/**
 * Merges a film to `outFile`, an MP4 that plays while it loads. Pictures and sound are copied as they are, so it takes no
 * longer than copying and no more memory for a long film. `outFile` is there whole or not at all.
 *
 * @throws `ffmpeg-failed` where a segment cannot be read.
 */
export async function mergeSegments(parts: FilmParts, outFile: string): Promise<void> {
  const part = `${outFile}.part`;
  try {
    await inFolder(async (folder) => {
      const list = join(folder, "segments.ffconcat");
      const marks = join(folder, "chapters.ffmetadata");
      await writeFile(list, concatList(parts.segments));
      await writeFile(marks, ffmetadata(parts));
      await runFfmpeg([...inputs(parts, list, marks), ...streams(parts), "-movflags", "+faststart", "-f", "mp4", part]);
    });
    await rename(part, outFile);
  } finally {
    await rm(part, { force: true });
  }
}

function inputs({ sound, subtitles }: FilmParts, list: string, marks: string): string[] {
  return [
    ...["-f", "concat", "-safe", "0", "-i", list],
    ...["-i", sound],
    ...["-f", "ffmetadata", "-i", marks],
    ...(subtitles ? ["-f", "srt", "-i", subtitles] : []),
  ];
}

/** No `-shortest`: with subtitles it ends the film with the last of them. */
function streams({ subtitles, language }: FilmParts): string[] {
  const code = languageCode(language);
  return [
    ...["-map", "0:v:0", "-map", "1:a:0", "-map_metadata", "2", "-map_chapters", "2", "-c", "copy"],
    ...["-disposition:v:0", "default"],
    ...["-metadata:s:a:0", `language=${code}`, "-disposition:a:0", "default"],
    ...(subtitles ? ["-map", "3:s:0", "-c:s", "mov_text", "-metadata:s:s:0", `language=${code}`] : []),
    ...(subtitles ? ["-disposition:s:0", "default"] : []),
  ];
}

function concatList(segments: readonly string[]): string {
  const lines = segments.map((file) => `file '${resolve(file).replaceAll("'", "'\\''")}'`);
  return ["ffconcat version 1.0", ...lines, ""].join("\n");
}

/** Title, artist and chapter marks as ffmpeg's own metadata format has them. */
function ffmetadata({ metadata, chapters }: FilmParts): string {
  const tags = [`title=${escapeTag(metadata.title)}`, `artist=${escapeTag(metadata.artist)}`];
  const marks = chapters.flatMap(({ title, startMs, endMs }) => [
    "[CHAPTER]",
    "TIMEBASE=1/1000",
    `START=${Math.round(startMs)}`,
    `END=${Math.round(endMs)}`,
    `title=${escapeTag(title)}`,
  ]);
  return [";FFMETADATA1", ...tags, ...marks, ""].join("\n");
}

/** A title is one line; the characters that mean something in the format are escaped. */
function escapeTag(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/[=;#\\]/g, "\\$&");
}
