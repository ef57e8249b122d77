import { FRAME_MS } from "#core/media/encoding.ts";
import type { FilmPlan, PlannedSegment } from "./film-plan.ts";
import { readFilmPlan, readTimeline } from "./read-film.ts";
import { filmFrames, type PlacedUtterance, type SceneTimeline, startFrames } from "./scene-timeline.ts";

/** A segment at its place in the film. */
export interface PlacedSegment {
  readonly index: number;
  readonly segment: PlannedSegment;
  readonly timeline: SceneTimeline;
  readonly startMs: number;
  readonly endMs: number;
}

/** The whole film laid out: everything that is merged derives its times from this. */
export interface FilmTimeline {
  readonly plan: FilmPlan;
  readonly frames: number;
  readonly durationMs: number;
  readonly segments: readonly PlacedSegment[];
}

/** Puts the timelines of all segments one after the other. */
export async function readFilmTimeline(filmId: string): Promise<FilmTimeline> {
  const plan = await readFilmPlan(filmId);
  const timelines = await Promise.all(plan.segments.map((_, index) => readTimeline(filmId, index)));
  const lengths = timelines.map(({ frames }) => frames);
  const starts = startFrames(lengths);
  const frames = filmFrames(lengths);
  return {
    plan,
    frames,
    durationMs: frames * FRAME_MS,
    segments: plan.segments.map((segment, index) => {
      const timeline = timelines[index] ?? { frames: 0, utterances: [] };
      const startMs = (starts[index] ?? 0) * FRAME_MS;
      return { index, segment, timeline, startMs, endMs: startMs + timeline.frames * FRAME_MS };
    }),
  };
}

/** Every line of the film, times counted from its first frame. */
export function utterancesOf(film: FilmTimeline): PlacedUtterance[] {
  return film.segments.flatMap(({ startMs, timeline }) =>
    timeline.utterances.map((utterance) => ({
      ...utterance,
      startMs: startMs + utterance.startMs,
      endMs: startMs + utterance.endMs,
      words: utterance.words.map((word) => ({
        ...word,
        startMs: startMs + word.startMs,
        endMs: startMs + word.endMs,
      })),
    })),
  );
}
