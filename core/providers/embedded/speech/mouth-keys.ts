import type { MouthKey, MouthShape } from "#core/providers/speech.ts";
import { mouthShapes, type Phone } from "./phones.ts";

/** A shape that lasts less is not seen: at 25 frames a second it would be one frame, or none. */
const SHORTEST_SHAPE_MS = 60;

/** Part of a diphthong that its first shape takes. */
const FIRST_SHAPE_SHARE = 0.6;

interface Span {
  readonly shape: MouthShape;
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * How the mouth moves while phones are said. It is closed at the start, in every silence and at the end, and no shape
 * lasts less than 60 ms.
 */
export function mouthKeys(phones: readonly Phone[], durationMs: number): MouthKey[] {
  const closed: MouthKey[] = [{ atMs: 0, shape: "closed" }];
  const opensMs = Math.max(SHORTEST_SHAPE_MS, (phones[0]?.startS ?? 0) * 1000);
  const closesMs = Math.min(durationMs - SHORTEST_SHAPE_MS, (phones.at(-1)?.endS ?? 0) * 1000);
  if (closesMs - opensMs < SHORTEST_SHAPE_MS) return closed;
  const spans = phones
    .flatMap(shapesOf)
    .map((span) => ({ ...span, startMs: Math.max(opensMs, span.startMs), endMs: Math.min(closesMs, span.endMs) }))
    .filter(({ startMs, endMs }) => endMs > startMs);
  const visible = dropShort(joinAlike(spans));
  const inside = visible.map(({ startMs, shape }) => ({ atMs: startMs, shape }));
  return withoutRepeats([...closed, ...inside, { atMs: closesMs, shape: "closed" }]);
}

function shapesOf({ name, startS, endS }: Phone): Span[] {
  const startMs = startS * 1000;
  const endMs = endS * 1000;
  const [first, second] = mouthShapes(name);
  if (!second) return [{ shape: first, startMs, endMs }];
  const turnMs = startMs + (endMs - startMs) * FIRST_SHAPE_SHARE;
  return [
    { shape: first, startMs, endMs: turnMs },
    { shape: second, startMs: turnMs, endMs },
  ];
}

function joinAlike(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last?.shape === span.shape) joined[joined.length - 1] = { ...last, endMs: span.endMs };
    else joined.push(span);
  }
  return joined;
}

/** Gives the time of shapes that are too short to the longer neighbour, the shortest first. */
function dropShort(spans: readonly Span[]): Span[] {
  let left = [...spans];
  while (left.length > 1) {
    const lengths = left.map(({ startMs, endMs }) => endMs - startMs);
    const shortest = lengths.indexOf(Math.min(...lengths));
    if ((lengths[shortest] ?? 0) >= SHORTEST_SHAPE_MS) break;
    const before = left[shortest - 1];
    const after = left[shortest + 1];
    const gone = left[shortest];
    if (!gone) break;
    const toBefore = before && (!after || (lengths[shortest - 1] ?? 0) >= (lengths[shortest + 1] ?? 0));
    if (toBefore) left[shortest - 1] = { ...before, endMs: gone.endMs };
    else if (after) left[shortest + 1] = { ...after, startMs: gone.startMs };
    left.splice(shortest, 1);
    left = joinAlike(left);
  }
  return left;
}

function withoutRepeats(keys: readonly MouthKey[]): MouthKey[] {
  return keys.filter(({ shape }, index) => shape !== keys[index - 1]?.shape);
}
