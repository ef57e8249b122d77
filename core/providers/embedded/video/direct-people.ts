import type { SceneSpec, TimedUtterance } from "#core/providers/video.ts";
import type { Emotion, Mood } from "#core/providers/vocabulary.ts";
import type { Pose } from "../picture/figure/figure.ts";
import { blinkAt, breathAt, gestureAt, mouthAt } from "./animate-body.ts";
import { type Presence, WALK_MS } from "./place-people.ts";

/** A presence with the ways it goes: where its feet stand, and where it walks in from and out to. */
export interface Actor {
  readonly presence: Presence;
  readonly x: number;
  readonly offstageX: number;
  /** Length of one step of this person, in pixels of the wide view. */
  readonly stepLength: number;
}

/** What an actor does at one moment. */
export interface Moment {
  readonly x: number;
  readonly pose: Pose;
}

/** The face of those who listen, or wait, in a scene of this mood. */
const FACE_OF_MOOD: Record<Mood, Emotion> = {
  calm: "neutral",
  joyful: "happy",
  sad: "sad",
  tense: "determined",
  mysterious: "curious",
  romantic: "tender",
  dark: "afraid",
  adventurous: "determined",
};

/** A face holds this long after its line. */
const AFTERGLOW_MS = 500;

/** What `actor` does at a time. Before the first line, that depends on `people`, `mood` and `seed` alone. */
export function direct(scene: SceneSpec, actor: Actor, actors: readonly Actor[], atMs: number): Moment {
  const { presence } = actor;
  const walk = walkAt(actor, atMs);
  const line = lineAt(scene.utterances, atMs);
  const speaks = line?.speaker === presence.name && atMs < line.endMs;
  return {
    x: walk?.x ?? actor.x,
    pose: {
      emotion: emotionAt(scene, presence.name, line, atMs),
      mouth: speaks ? mouthAt(line, atMs) : "closed",
      facing: walk?.facing ?? facingAt(scene, actor, actors, atMs),
      blink: blinkAt(scene.seed, presence.name, atMs),
      breath: breathAt(scene.seed, presence.name, atMs),
      gesture: speaks ? gestureAt(line, atMs) : 0,
      ...(walk ? { step: walk.step } : {}),
    },
  };
}

/** Whether an actor is on the way at a time. Whoever crosses the picture would stutter where all else may be held. */
export function isWalking(actor: Actor, atMs: number): boolean {
  return walkAt(actor, atMs) !== undefined;
}

/** Which way an actor looks: at who speaks; who speaks looks at who was or will be heard next; else across the row. */
export function facingAt(
  scene: SceneSpec,
  { presence, x }: Actor,
  actors: readonly Actor[],
  atMs: number,
): "left" | "right" {
  const inwards = presence.side === "left" ? "right" : "left";
  const others = actors.filter(
    (other) =>
      other.presence.name !== presence.name &&
      other.presence.fromMs <= atMs &&
      other.presence.toMs > atMs &&
      other.x !== x,
  );
  const heard = scene.utterances.filter(
    ({ speaker, startMs }) =>
      speaker !== null && startMs <= atMs && actors.some((each) => each.presence.name === speaker),
  );
  const speaker = heard.at(-1)?.speaker;
  if (speaker === undefined) return inwards;
  const target =
    speaker === presence.name
      ? addressee(scene, presence.name, others, atMs)
      : others.find((other) => other.presence.name === speaker);
  if (!target) return inwards;
  return target.x > x ? "right" : "left";
}

/** Whom a speaker speaks to: who answered last or answers next, else the nearest across. */
function addressee(scene: SceneSpec, speaker: string, others: readonly Actor[], atMs: number): Actor | undefined {
  const isHere = (name: string | null) => others.find((other) => other.presence.name === name);
  const before = scene.utterances.findLast(
    (line) => line.startMs <= atMs && line.speaker !== speaker && isHere(line.speaker),
  );
  const after = scene.utterances.find(
    (line) => line.startMs > atMs && line.speaker !== speaker && isHere(line.speaker),
  );
  return isHere(before?.speaker ?? null) ?? isHere(after?.speaker ?? null);
}

interface Walk {
  readonly x: number;
  readonly step: number;
  readonly facing: Pose["facing"];
}

/** Where a walk has come to, or `undefined` for who stands. */
function walkAt({ presence, x, offstageX, stepLength }: Actor, atMs: number): Walk | undefined {
  const sinceEntry = (atMs - presence.fromMs) / WALK_MS;
  const untilExit = (presence.toMs - atMs) / WALK_MS;
  const away =
    presence.walksIn && sinceEntry < 1 ? 1 - sinceEntry : presence.walksOut && untilExit < 1 ? 1 - untilExit : 0;
  if (away <= 0) return undefined;
  const comes = presence.walksIn && sinceEntry < 1;
  // Walks slow down into the place, and start softly out of it.
  const distance = away ** 1.4;
  return {
    x: x + (offstageX - x) * distance,
    step: ((comes ? 1 - distance : distance) * Math.abs(offstageX - x)) / stepLength,
    facing: comes === offstageX > x ? "left" : "right",
  };
}

function lineAt(utterances: readonly TimedUtterance[], atMs: number): TimedUtterance | undefined {
  return utterances.findLast(({ startMs }) => startMs <= atMs);
}

function emotionAt(scene: SceneSpec, name: string, line: TimedUtterance | undefined, atMs: number): Emotion {
  const own = line?.speaker === name && atMs < line.endMs + AFTERGLOW_MS ? line.emotion : undefined;
  if (own && own !== "neutral") return own;
  return FACE_OF_MOOD[scene.mood];
}
