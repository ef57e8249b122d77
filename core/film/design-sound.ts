import { callModel } from "#core/billing/index.ts";
import { digestOf } from "#core/digest.ts";
import { encodeWav } from "#core/media/encode-wav.ts";
import { FRAME_MS } from "#core/media/encoding.ts";
import { musicModel, soundModel } from "#core/providers/routing.ts";
import type { AmbienceRequest, MusicRequest, StereoSound } from "#core/providers/sound.ts";
import { mediaKey } from "#core/storage/keys.ts";
import type { FilmPlan, PlannedScene, PlannedSegment } from "./film-plan.ts";
import { makeOnce } from "./make-once.ts";
import { readSegment, readTimeline } from "./read-film.ts";
import { recordAudio, type SceneAudio } from "./record-audio.ts";
import type { SceneTimeline } from "./scene-timeline.ts";

/** The beds of two segments overlap by this much, each fading into the other. */
export const BED_CROSSFADE_MS = 1_500;

/** Makes the beds of a segment: music by its mood, and for a scene the sound of its place. */
export async function designSound(
  filmId: string,
  index: number,
): Promise<{ musicKey: string; ambienceKey: string | null }> {
  const { plan, segment } = await readSegment(filmId, index);
  const timeline = await readTimeline(filmId, index);
  const beds = bedRequests(plan, segment, index, timeline);
  await makeOnce(beds.music.key, "audio/wav", async () =>
    toWav(
      await callModel(
        { userId: plan.userId, filmId, capability: "music", model: musicModel.name, digest: beds.music.digest },
        (call) => musicModel.compose(beds.music.request, call),
      ),
    ),
  );
  const { ambience } = beds;
  if (ambience) {
    await makeOnce(ambience.key, "audio/wav", async () =>
      toWav(
        await callModel(
          { userId: plan.userId, filmId, capability: "sound", model: soundModel.name, digest: ambience.digest },
          (call) => soundModel.design(ambience.request, call),
        ),
      ),
    );
  }
  if (segment.kind === "scene") await recordBeds(plan, segment, beds);
  return { musicKey: beds.music.key, ambienceKey: ambience?.key ?? null };
}

interface Bed<Request> {
  readonly request: Request;
  readonly digest: string;
  readonly key: string;
}

/** The beds that belong to a segment, and where they lie in the store. */
export function bedRequests(
  plan: FilmPlan,
  segment: PlannedSegment,
  index: number,
  timeline: SceneTimeline,
): { music: Bed<MusicRequest>; ambience: Bed<AmbienceRequest> | null } {
  const durationMs = timeline.frames * FRAME_MS + BED_CROSSFADE_MS;
  const seed = `${plan.title}:${plan.chapterTitle}:${index}`;
  const bed = <Request>(request: Request, model: string): Bed<Request> => {
    const digest = digestOf(request, model);
    return { request, digest, key: mediaKey(plan.bookId, digest, "wav") };
  };
  const music = bed({ mood: segment.mood, durationMs, seed }, musicModel.name);
  if (segment.kind !== "scene") return { music, ambience: null };
  const { place, timeOfDay, weather } = segment;
  return { music, ambience: bed({ place, timeOfDay, weather, durationMs, seed }, soundModel.name) };
}

function toWav({ left, right, sampleRate }: StereoSound): Uint8Array {
  return encodeWav({ channels: [left, right], sampleRate });
}

async function recordBeds(
  plan: FilmPlan,
  scene: PlannedScene,
  { music, ambience }: ReturnType<typeof bedRequests>,
): Promise<void> {
  const made = ({ key, digest, request }: Bed<MusicRequest | AmbienceRequest>) => ({
    key,
    durationMs: request.durationMs,
    metadata: { digest },
  });
  const pieces: SceneAudio[] = [
    { type: "background_music", text: `${scene.mood} music`, model: musicModel.name, ...made(music) },
  ];
  const place = `${scene.place}, ${scene.timeOfDay}`;
  if (ambience) pieces.push({ type: "sound_effects", text: place, model: soundModel.name, ...made(ambience) });
  await recordAudio(plan, scene, ["background_music", "sound_effects"], pieces);
}
