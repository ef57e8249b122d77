import type { TimedUtterance } from "#core/providers/video.ts";
import { smoothstep } from "#core/smoothstep.ts";
import type { Pose } from "../picture/figure/figure.ts";
import { seededShare } from "../seeded/choice.ts";

/**
 * The mouth of who says the line: that of its last key, closed before the first. Without keys, as in a film that no voice
 * tells, it moves with the letters at reading speed.
 */
export function mouthAt({ mouth, text, startMs, endMs }: TimedUtterance, atMs: number): Pose["mouth"] {
  if (mouth.length > 0) return mouth.findLast((key) => key.atMs <= atMs)?.shape ?? "closed";
  const letter =
    text[Math.floor(((atMs - startMs) / Math.max(1, endMs - startMs)) * text.length)]?.toLowerCase() ?? " ";
  if (/[\s\p{P}mbp]/u.test(letter)) return "closed";
  if (/[aáàâä]/.test(letter)) return "open";
  if (/[eiéèêíy]/.test(letter)) return "wide";
  return /[ouwóöúü]/.test(letter) ? "round" : "small";
}

const BLINK_EVERY_MS = 3_600;
const BLINK_MS = 220;

/** 0 open to 1 closed: one blink in every 3.6 s, never in the first 0.4 s or the last 0.2 s of it. */
export function blinkAt(seed: string, name: string, atMs: number): number {
  const turn = Math.floor(atMs / BLINK_EVERY_MS);
  const start = 400 + 2_780 * seededShare(seed, `blink ${name} ${turn}`);
  const progress = (atMs - turn * BLINK_EVERY_MS - start) / BLINK_MS;
  return progress < 0 || progress > 1 ? 0 : Math.sin(Math.PI * progress);
}

const BREATH_MS = 3_700;

/** 0 to 1, once a breath; everybody begins at a moment of their own. */
export function breathAt(seed: string, name: string, atMs: number): number {
  const phase = seededShare(seed, `breath ${name}`);
  return 0.5 - 0.5 * Math.cos(2 * Math.PI * (atMs / BREATH_MS + phase));
}

const GESTURE_EASE_MS = 420;
const GESTURE_BEAT_MS = 900;

/** 0 to 1: hands rise with the line, go from beat to beat while it lasts, and are at rest again when it ends. */
export function gestureAt({ text, startMs, endMs }: TimedUtterance, atMs: number): number {
  const easing = Math.min(GESTURE_EASE_MS, (endMs - startMs) / 2);
  const envelope = smoothstep(Math.min(1, (atMs - startMs) / easing, (endMs - atMs) / easing));
  const beat = (atMs - startMs) / GESTURE_BEAT_MS;
  const level = (index: number) => 0.25 + 0.75 * seededShare(text, `gesture ${index}`);
  const from = level(Math.floor(beat));
  const to = level(Math.floor(beat) + 1);
  return envelope * (from + (to - from) * smoothstep(beat - Math.floor(beat)));
}
