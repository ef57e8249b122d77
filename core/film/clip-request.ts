import { FRAMES_PER_SECOND, TRANSITION_FRAMES } from "#core/media/encoding.ts";
import type { ClipRequest, ShotSource } from "#core/providers/video.ts";
import type { FilmPlan, PlannedScene, PlannedSegment } from "./film-plan.ts";
import type { SceneTimeline } from "./scene-timeline.ts";

/**
 * What the video model is asked for a segment. All that it says of the next segment is what that shows when it opens,
 * since its timeline may not be laid out yet.
 */
export function clipRequest(plan: FilmPlan, index: number, timeline: SceneTimeline): ClipRequest {
  const segment = plan.segments[index];
  if (!segment) throw new RangeError(`The plan has no segment ${index}.`);
  const next = plan.segments[index + 1];
  return {
    source: shotSource(segment, timeline),
    next: next
      ? shotSource(next, { frames: next.kind === "scene" ? 10 * FRAMES_PER_SECOND : next.frames, utterances: [] })
      : null,
    firstFrame: index === 0 ? 0 : TRANSITION_FRAMES,
    transitionFrames: TRANSITION_FRAMES,
    width: plan.width,
    height: plan.height,
    framesPerSecond: FRAMES_PER_SECOND,
    watermark: plan.watermark,
  };
}

/** Frames that a segment's file has: the transition from the one before belongs to that one. */
export function segmentFrames(index: number, timeline: SceneTimeline): number {
  return timeline.frames - (index === 0 ? 0 : TRANSITION_FRAMES);
}

function shotSource(segment: PlannedSegment, timeline: SceneTimeline): ShotSource {
  if (segment.kind !== "scene") return segment;
  const { seed, location, place, timeOfDay, weather, mood, people } = segment;
  return {
    kind: "scene",
    ...{ seed, location, place, timeOfDay, weather, mood, people },
    enters: entrances(segment),
    frames: timeline.frames,
    utterances: timeline.utterances.map(({ speaker, text, emotion, startMs, endMs, mouth }) => ({
      ...{ speaker, text, emotion, startMs, endMs, mouth },
    })),
  };
}

/** How many people stand there when a scene opens. */
const THERE_FROM_THE_START = 2;

/** When each later person comes in: with the line that first names them, or the first line they say. */
function entrances(scene: PlannedScene): Record<string, number> {
  const later = scene.people.slice(THERE_FROM_THE_START);
  return Object.fromEntries(
    later.map(({ name }) => {
      const [first = name] = name.split(" ").filter((part) => part.length > 2 && !part.endsWith("."));
      const at = scene.utterances.findIndex(({ speaker, text }) => speaker === name || text.includes(first));
      return [name, Math.max(0, at)];
    }),
  );
}
