import { rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { listChapters, readBookRow } from "#core/books/index.ts";
import { saysDiskFull } from "#core/disk-full.ts";
import { type FilmOptions, readFilm, requestFilm } from "#core/film/index.ts";
import { problem } from "#core/http/errors.ts";
import { probeVideo } from "#core/media/probe-video.ts";
import { speechModel } from "#core/providers/routing.ts";
import { getFile, headObject } from "#core/storage/index.ts";
import { filmKey, filmPosterKey, filmVttKey } from "#core/storage/keys.ts";
import { readCast, readPlot, readScript, requestScript } from "#core/story/index.ts";
import type { Cloud } from "../cloud.ts";
import type { Report } from "../commands/report.ts";
import { makeFolder } from "../make-folder.ts";
import { ingestFile } from "./ingest-file.ts";
import { languageName } from "./language-name.ts";
import { runMachine } from "./run-machine.ts";

export interface Production {
  /** Path of the book's file. */
  readonly book: string;
  /** Number of the chapter, front and back matter counted; `null` for the first that tells the story. */
  readonly chapter: number | null;
  readonly aspect: FilmOptions["aspect"];
  readonly maxSeconds: number | null;
  /** Where the film goes, ending in `.mp4`, told once the chapter is known; poster and subtitles go beside it. */
  readonly out: (film: { bookTitle: string; chapter: number }) => string;
}

export interface Chapter {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly contentType: string;
  readonly minutes: number;
}

/** Ingests a book and lists what is in it. */
export async function listBook(
  cloud: Cloud,
  path: string,
  report: Report,
  signal: AbortSignal,
): Promise<{ bookId: string; chapters: Chapter[] }> {
  report.stage("Reading the book");
  const { bookId } = await ingestFile(cloud, path, signal);
  const book = await readBookRow(bookId);
  const chapters = await listChapters(bookId);
  const language = languageName(book.language);
  report.done([`“${book.title}”`, counted(chapters.length, "chapter"), ...(language ? [language] : [])].join(", "));
  return { bookId, chapters };
}

/**
 * Takes a book's file through the whole pipeline to a film on the disk. What was done before, by this process or an
 * earlier one, is not done again.
 *
 * @throws `no-such-chapter`, and what each stage may fail with.
 */
export async function produceFilm(
  cloud: Cloud,
  production: Production,
  report: Report,
  signal: AbortSignal,
): Promise<{ file: string; durationMs: number }> {
  const { bookId, chapters } = await listBook(cloud, production.book, report, signal);
  const chapter = chooseChapter(chapters, production.chapter);
  const book = await readBookRow(bookId);
  const file = production.out({ bookTitle: book.title, chapter: chapter.number });
  await requirePlace(file);
  if (!speechModel.speaks(book.language)) {
    report.note(problem("language-not-spoken", { language: languageName(book.language) ?? "this language" }).message);
  }
  await planStory(cloud, bookId, report, signal);
  const scriptId = await writeChapterScript(cloud, chapter, production.maxSeconds, report, signal);
  const filmId = await makeFilm(cloud, scriptId, { aspect: production.aspect, tier: "web" }, report, signal);
  await getFile(filmPosterKey(filmId), file.replace(/\.mp4$/i, ".png"));
  await getFile(filmVttKey(filmId), file.replace(/\.mp4$/i, ".vtt"));
  await getFile(filmKey(filmId), file);
  return { file, durationMs: (await probeVideo(file)).durationMs };
}

/** Finds out before hours of work, and not after them, whether a file can be put there. */
async function requirePlace(file: string): Promise<void> {
  makeFolder(dirname(file));
  const there = await stat(file).catch(() => undefined);
  if (there && !there.isFile()) throw problem("cannot-write", { path: file });
  const attempt = `${file}.part`;
  try {
    await writeFile(attempt, "");
  } catch (cause) {
    throw saysDiskFull(cause) ? cause : problem("cannot-write", { path: file }, { cause });
  }
  await rm(attempt);
}

function chooseChapter(chapters: readonly Chapter[], wanted: number | null): Chapter {
  const chosen =
    wanted === null
      ? (chapters.find(({ contentType }) => contentType === "chapter") ?? chapters[0])
      : chapters.find(({ number }) => number === wanted);
  if (!chosen) throw problem("no-such-chapter", { chapter: wanted ?? 1, count: chapters.length });
  return chosen;
}

async function planStory(cloud: Cloud, bookId: string, report: Report, signal: AbortSignal): Promise<void> {
  report.stage("Finding plot and people");
  const planned = await readPlot(bookId).then(
    () => true,
    () => false,
  );
  if (!planned) await runMachine(cloud, "plan-story", { name: `book-${bookId}`, input: { bookId } }, signal);
  const cast = await readCast(bookId);
  const names = cast.slice(0, 4).map(({ name }) => name);
  report.done(
    names.length === 0 ? "nobody named" : names.join(", ") + (cast.length > 4 ? ` and ${cast.length - 4} more` : ""),
  );
}

async function writeChapterScript(
  cloud: Cloud,
  chapter: Chapter,
  maxSeconds: number | null,
  report: Report,
  signal: AbortSignal,
): Promise<string> {
  report.stage("Writing the script");
  const { scriptId, written } = await requestScript(chapter.id, { style: "cinematic", maxSeconds });
  if (!written) await runMachine(cloud, "write-script", { name: `script-${scriptId}`, input: { scriptId } }, signal);
  const { script } = await readScript(scriptId);
  const lines = script?.scenes.flatMap(({ utterances }) => utterances).length ?? 0;
  report.done(`“${chapter.title}”: ${counted(script?.scenes.length ?? 0, "scene")}, ${counted(lines, "line")}`);
  return scriptId;
}

/** How often the progress of a film is looked up. */
const LOOK_MS = 250;

const STATUS_SAYS: Readonly<Record<string, string>> = {
  pending: "getting ready",
  generating_images: "drawing",
  generating_audio: "speaking",
  generating_video: "filming",
  applying_lipsync: "filming",
  merging: "merging",
};

async function makeFilm(
  cloud: Cloud,
  scriptId: string,
  options: FilmOptions,
  report: Report,
  signal: AbortSignal,
): Promise<string> {
  report.stage("Making the film");
  const { filmId, status } = await requestFilm(scriptId, options);
  if (status !== "completed" || !(await headObject(filmKey(filmId)))) {
    const look = async () => {
      const film = await readFilm(filmId);
      const scenes = `${film.completedScenes} of ${counted(film.totalScenes, "scene")}`;
      report.progress(`${scenes} made, ${STATUS_SAYS[film.status] ?? film.status}`);
    };
    // What the look fails with, the work fails with too, and says it better.
    const timer = setInterval(() => void look().catch(() => {}), LOOK_MS);
    try {
      await runMachine(cloud, "make-film", { name: `film-${filmId}`, input: { filmId } }, signal);
    } finally {
      clearInterval(timer);
    }
  }
  report.done(counted((await readFilm(filmId)).totalScenes, "scene"));
  return filmId;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
