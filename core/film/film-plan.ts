import * as z from "zod";
import { Voice } from "#core/providers/speech.ts";
import { Emotion, Mood, Person, PlaceKind, TimeOfDay, Weather } from "#core/providers/vocabulary.ts";

/** A line of a scene as the film will have it: the words, and who says them. */
export const PlannedUtterance = z.object({ speaker: z.string().nullable(), text: z.string(), emotion: Emotion });

const Setting = { seed: z.string(), place: PlaceKind, timeOfDay: TimeOfDay, mood: Mood };

export const PlannedScene = z.object({
  kind: z.literal("scene"),
  ...Setting,
  weather: Weather,
  /** Number of the scene in its script. */
  sceneNumber: z.number().int().positive(),
  sceneDescriptionId: z.uuid(),
  location: z.string(),
  visualDescription: z.string(),
  people: z.array(Person),
  utterances: z.array(PlannedUtterance).min(1),
});
export type PlannedScene = z.infer<typeof PlannedScene>;

export const PlannedCard = z.object({
  kind: z.enum(["title", "end"]),
  ...Setting,
  heading: z.string(),
  subheading: z.string(),
  frames: z.number().int().positive(),
});
export type PlannedCard = z.infer<typeof PlannedCard>;

export const PlannedSegment = z.discriminatedUnion("kind", [PlannedScene, PlannedCard]);
export type PlannedSegment = z.infer<typeof PlannedSegment>;

/**
 * All that is decided before anything of a film is made. Each segment is made from this and its own timeline alone, so
 * that segments can be made in any order, side by side, and again.
 */
export const FilmPlan = z.object({
  filmId: z.uuid(),
  bookId: z.uuid(),
  chapterId: z.uuid(),
  scriptId: z.uuid(),
  userId: z.uuid(),
  title: z.string(),
  author: z.string().nullable(),
  chapterTitle: z.string(),
  language: z.string(),
  /** `false` where no voice speaks the language: the film is then told by subtitles and music. */
  spoken: z.boolean(),
  tier: z.enum(["web", "medium", "high", "ultra"]),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  watermark: z.string().nullable(),
  narrator: Voice,
  voices: z.record(z.string(), Voice),
  /** Title card, scenes in order, end card. */
  segments: z.array(PlannedSegment).min(3),
});
export type FilmPlan = z.infer<typeof FilmPlan>;
