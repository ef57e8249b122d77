import * as z from "zod";
import { callModel } from "#core/billing/index.ts";
import { digestOf } from "#core/digest.ts";
import { encodeWav } from "#core/media/encode-wav.ts";
import { speechModel } from "#core/providers/routing.ts";
import { MouthKey, type SpeechRequest, SpokenWord } from "#core/providers/speech.ts";
import { getJson, headObject, putJson, putObject } from "#core/storage/index.ts";
import { mediaKey, timelineKey } from "#core/storage/keys.ts";
import { advanceFilm } from "./advance-film.ts";
import type { FilmPlan, PlannedScene } from "./film-plan.ts";
import { readSegment } from "./read-film.ts";
import { readSilently } from "./read-silently.ts";
import { recordAudio, type SceneAudio } from "./record-audio.ts";
import { layOutScene, type MeasuredUtterance, type SceneTimeline } from "./scene-timeline.ts";

/** What is kept beside the sound of a line: its length, its words and how the mouth moves. */
const Measure = z.object({ durationMs: z.number(), words: z.array(SpokenWord), mouth: z.array(MouthKey) });

/** Speaks the lines of a segment and lays out its timeline by what was measured. A card has nothing to say. */
export async function speakScene(filmId: string, index: number): Promise<{ timelineKey: string }> {
  const { plan, segment } = await readSegment(filmId, index);
  const key = timelineKey(filmId, index);
  if (segment.kind !== "scene") {
    await putJson(key, { frames: segment.frames, utterances: [] } satisfies SceneTimeline);
    return { timelineKey: key };
  }
  const measured = await Promise.all(segment.utterances.map((utterance) => measure(plan, utterance)));
  await putJson(key, layOutScene(measured));
  if (plan.spoken) await recordSpeech(plan, segment, measured);
  await advanceFilm(filmId, "audio");
  return { timelineKey: key };
}

async function measure(plan: FilmPlan, utterance: PlannedScene["utterances"][number]): Promise<MeasuredUtterance> {
  if (!plan.spoken) return { ...utterance, ...readSilently(utterance.text), mouth: [], speechKey: null };
  const request: SpeechRequest = {
    text: utterance.text,
    voice: voiceOf(plan, utterance.speaker),
    emotion: utterance.emotion,
    language: plan.language,
  };
  const digest = digestOf(request, speechModel.name);
  const speechKey = mediaKey(plan.bookId, digest, "wav");
  const measureKey = mediaKey(plan.bookId, digest, "json");
  // The measure is written last: where it is, the sound was whole, and is unless the store has lost it since.
  const [known, sound] = await Promise.all([headObject(measureKey), headObject(speechKey)]);
  if (known && sound) return { ...utterance, ...(await getJson(measureKey, Measure)), speechKey };
  const speech = await callModel(
    { userId: plan.userId, filmId: plan.filmId, capability: "speech", model: speechModel.name, digest },
    (call) => speechModel.speak(request, call),
  );
  const { durationMs, words, mouth } = Measure.parse(speech);
  await putObject(speechKey, encodeWav({ channels: [speech.pcm], sampleRate: speech.sampleRate }), {
    contentType: "audio/wav",
  });
  await putJson(measureKey, { durationMs, words, mouth });
  return { ...utterance, durationMs, words, mouth, speechKey };
}

function voiceOf(plan: FilmPlan, speaker: string | null) {
  return (speaker === null ? undefined : plan.voices[speaker]) ?? plan.narrator;
}

async function recordSpeech(
  plan: FilmPlan,
  scene: PlannedScene,
  measured: readonly MeasuredUtterance[],
): Promise<void> {
  const lines = measured.map(
    ({ speaker, text, emotion, speechKey, durationMs }, order): SceneAudio => ({
      type: speaker === null ? "narrator" : "character",
      ...{ text, key: speechKey, durationMs, model: speechModel.name, voice: voiceOf(plan, speaker) },
      metadata: { order, speaker, emotion },
    }),
  );
  await recordAudio(plan, scene, ["narrator", "character"], lines);
}
