import { FRAMES_PER_SECOND } from "#core/media/encoding.ts";
import type { SceneSpec } from "#core/providers/video.ts";
import { isWalking, type Presence } from "./place-people.ts";

/** What goes on during a stretch of a scene. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** How much of the scene comes after it. */
  readonly leftMs: number;
  /** Who is on the stage all the time, from left to right. */
  readonly present: readonly string[];
  /** Who comes or goes. */
  readonly walking: readonly string[];
  /** How long each of those on the stage speaks, longest first. */
  readonly speakers: readonly { readonly name: string; readonly ms: number }[];
  /** How long a narrator, or a voice of somebody out of sight, speaks. */
  readonly narratedMs: number;
}

/** Reads out of a scene what goes on from one frame up to, not including, another. */
export function readStretch(
  scene: SceneSpec,
  presences: readonly Presence[],
  fromFrame: number,
  toFrame: number,
): Stretch {
  const fromMs = (fromFrame / FRAMES_PER_SECOND) * 1000;
  const toMs = (toFrame / FRAMES_PER_SECOND) * 1000;
  const here = presences.filter((presence) => presence.fromMs < toMs && presence.toMs > fromMs);
  const walking = here.filter((presence) => {
    const walks = [presence.walksIn ? presence.fromMs : undefined, presence.walksOut ? presence.toMs - 1 : undefined];
    return isWalking(presence, fromMs) || walks.some((atMs) => atMs !== undefined && atMs >= fromMs && atMs < toMs);
  });
  const speaking = new Map<string, number>();
  let narratedMs = 0;
  for (const { speaker, startMs, endMs } of scene.utterances) {
    const ms = Math.min(endMs, toMs) - Math.max(startMs, fromMs);
    if (ms <= 0) continue;
    if (speaker !== null && here.some(({ name }) => name === speaker)) {
      speaking.set(speaker, (speaking.get(speaker) ?? 0) + ms);
    } else narratedMs += ms;
  }
  return {
    fromMs,
    toMs,
    isFirst: fromFrame === 0,
    isLast: toFrame === scene.frames,
    leftMs: ((scene.frames - toFrame) / FRAMES_PER_SECOND) * 1000,
    present: here
      .filter((presence) => presence.fromMs <= fromMs && presence.toMs >= toMs)
      .sort((a, b) => a.place - b.place)
      .map(({ name }) => name),
    walking: walking.map(({ name }) => name),
    speakers: [...speaking].map(([name, ms]) => ({ name, ms })).sort((a, b) => b.ms - a.ms),
    narratedMs,
  };
}
