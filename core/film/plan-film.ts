import { type OwnedBook, readBookRow, readChapter } from "#core/books/index.ts";
import { asService, jsonb } from "#core/db/index.ts";
import { digestOf } from "#core/digest.ts";
import { problem } from "#core/http/errors.ts";
import { frameSize } from "#core/media/encoding.ts";
import { speechModel } from "#core/providers/routing.ts";
import type { Scene } from "#core/providers/text.ts";
import type { Person } from "#core/providers/vocabulary.ts";
import { putJson } from "#core/storage/index.ts";
import { filmPlanKey } from "#core/storage/keys.ts";
import { readCast, readSceneIds, readScript } from "#core/story/index.ts";
import { endWords } from "./end-words.ts";
import type { FilmPlan, PlannedCard, PlannedScene } from "./film-plan.ts";
import { peopleOfScript } from "./people-of-script.ts";
import { readFilm } from "./read-film.ts";

const TITLE_FRAMES = 95;
const END_FRAMES = 75;

/**
 * Lays a film out: title card, scenes, end card; who is in it, how they look and with which voice they speak. Opens a
 * row for every piece of work, and leaves those that an earlier try completed as they are.
 *
 * @returns what the Maps of the machine go over: characters without a portrait, and the numbers of the segments.
 */
export async function planFilm(
  filmId: string,
): Promise<{ portraits: string[]; segments: number[]; scenesAtOnce: number }> {
  const film = await readFilm(filmId);
  const { script } = await readScript(film.scriptId);
  if (!script) throw problem("script-not-found", { scriptId: film.scriptId });
  const chapter = await readChapter(film.chapterId);
  const book = await readBookRow(chapter.bookId);
  const cast = await readCast(book.id);
  const people = peopleOfScript(script, cast);
  const voices = speechModel.cast(people);
  const spoken = speechModel.speaks(book.language);
  const sceneIds = await readSceneIds(film.scriptId);
  const scenes = script.scenes.map((scene) => planScene(book, scene, people, sceneIds.get(scene.number) ?? ""));
  const plan: FilmPlan = {
    filmId,
    bookId: book.id,
    chapterId: chapter.id,
    scriptId: film.scriptId,
    userId: film.userId,
    title: book.title,
    author: book.author,
    chapterTitle: chapter.title,
    language: book.language,
    spoken,
    tier: film.tier,
    ...frameSize(film.aspect, film.tier),
    watermark: film.watermark,
    narrator: voices.narrator,
    voices: Object.fromEntries(voices.byName),
    segments: [titleCard(book, chapter.title, scenes), ...scenes, endCard(book, scenes)],
  };
  await putJson(filmPlanKey(filmId), plan);
  await openRows(plan);
  const named = new Set(script.scenes.flatMap((scene) => scene.characters));
  return {
    portraits: cast.filter(({ name, imageUrl }) => named.has(name) && !imageUrl).map(({ id }) => id),
    segments: plan.segments.map((_, index) => index),
    scenesAtOnce: film.scenesAtOnce,
  };
}

/** The same book looks and sounds the same wherever it is filmed, so nothing that a database made up goes into it. */
function seedOf({ title, author }: Pick<OwnedBook, "title" | "author">, ...parts: string[]): string {
  return digestOf(title, author, ...parts).slice(0, 16);
}

function planScene(book: OwnedBook, scene: Scene, people: readonly Person[], sceneDescriptionId: string): PlannedScene {
  return {
    kind: "scene",
    // The same place keeps its looks throughout the book, and another of its kind has its own.
    seed: seedOf(book, scene.place, scene.location.toLowerCase()),
    sceneNumber: scene.number,
    sceneDescriptionId,
    location: scene.location,
    place: scene.place,
    timeOfDay: scene.timeOfDay,
    weather: scene.weather,
    mood: scene.mood,
    visualDescription: scene.visualDescription,
    people: scene.characters.flatMap((each) => {
      const person = people.find(({ name }) => name === each);
      return person ? [{ name: person.name, look: person.look, rank: person.rank }] : [];
    }),
    utterances: scene.utterances,
  };
}

function titleCard(book: OwnedBook, chapterTitle: string, scenes: readonly PlannedScene[]): PlannedCard {
  return {
    kind: "title",
    seed: seedOf(book, "title"),
    heading: book.title,
    subheading: chapterTitle === book.title ? (book.author ?? "") : chapterTitle,
    ...settingOf(scenes[0]),
    frames: TITLE_FRAMES,
  };
}

function endCard(book: OwnedBook, scenes: readonly PlannedScene[]): PlannedCard {
  return {
    kind: "end",
    seed: seedOf(book, "end"),
    ...endWords(book),
    ...settingOf(scenes.at(-1)),
    frames: END_FRAMES,
  };
}

function settingOf(scene: PlannedScene | undefined): Pick<PlannedCard, "place" | "timeOfDay" | "mood"> {
  return { place: scene?.place ?? "field", timeOfDay: scene?.timeOfDay ?? "day", mood: scene?.mood ?? "calm" };
}

/** A row for each segment, its picture and the merge; rows that are there already keep what was made. */
async function openRows(plan: FilmPlan): Promise<void> {
  await asService(async (trx) => {
    const known = await trx
      .selectFrom("scene_videos")
      .select("scene_number")
      .where("video_generation_id", "=", plan.filmId)
      .execute();
    const opened = new Set(known.map((row) => row.scene_number));
    for (const [index, segment] of plan.segments.entries()) {
      if (opened.has(index)) continue;
      await trx
        .insertInto("scene_videos")
        .values({
          video_generation_id: plan.filmId,
          scene_number: index,
          status: "pending",
          metadata: jsonb({ kind: segment.kind }),
        })
        .execute();
    }
    await trx
      .insertInto("merge_jobs")
      .values({
        video_generation_id: plan.filmId,
        user_id: plan.userId,
        merge_type: "automatic",
        status: "pending",
      })
      .onConflict((conflict) => conflict.column("video_generation_id").doUpdateSet({ status: "pending" }))
      .execute();
    await trx
      .updateTable("video_generations")
      .set({
        status: "generating_images",
        current_step: "images",
        total_scenes: plan.segments.filter(({ kind }) => kind === "scene").length,
        started_at: new Date(),
        error_message: null,
      })
      .where("id", "=", plan.filmId)
      .execute();
  });
}
