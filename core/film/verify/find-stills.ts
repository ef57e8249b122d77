import { FRAME_MS } from "#core/media/encoding.ts";
import { readPackets } from "#core/media/probe-video.ts";
import { readStills, type Still, type Stretch } from "./read-stills.ts";
import { emptyStretches, stillKeyFrames } from "./suspect-stretches.ts";

/** Shorter stretches than these are none. */
const BLACK_MS = 500;
const FROZEN_MS = 2_000;
const SHORT_FREEZE_MS = 300;
/** Frozen is a mean difference below this. */
const FROZEN_DB = -60;
/** A key frame breaks a freeze, being coded anew, and so do the few frames that make up for what it lost. */
const SETTLING_MS = 160;

/** Looked at around a suspect stretch, so that it is seen from its beginning to its end. */
const MARGIN_MS = 500;

/**
 * Finds black and frozen stretches of a film without decoding all of it, which would take a tenth of making it. Suspect
 * are stretches that take next to no bytes, and those between two key frames that are black or alike; only these are
 * decoded whole.
 */
export async function findStills(file: string, size: { width: number; height: number }): Promise<Still[]> {
  const packets = await readPackets(file);
  const keyFrames = packets.filter(({ isKey }) => isKey).map(({ atMs }) => atMs);
  const endMs = (packets.at(-1)?.atMs ?? 0) + FRAME_MS;
  const suspects = [...emptyStretches(packets, size), ...(await stillKeyFrames(file, keyFrames, endMs))];
  const found: Still[] = [];
  for (const { fromMs, toMs } of join(suspects)) {
    found.push(...(await watch(file, Math.max(0, fromMs - MARGIN_MS), Math.min(endMs, toMs + MARGIN_MS), keyFrames)));
  }
  return found;
}

function join(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.fromMs - b.fromMs)) {
    const last = joined.at(-1);
    if (!last || stretch.fromMs > last.toMs + 4 * MARGIN_MS) joined.push(stretch);
    else joined[joined.length - 1] = { fromMs: last.fromMs, toMs: Math.max(last.toMs, stretch.toMs) };
  }
  return joined;
}

async function watch(file: string, fromMs: number, toMs: number, keyFrames: readonly number[]): Promise<Still[]> {
  const lengthMs = toMs - fromMs;
  const input = ["-ss", String(fromMs / 1000), "-t", String(lengthMs / 1000), "-i", file];
  const stillness = { blackMs: BLACK_MS, frozenMs: SHORT_FREEZE_MS, alikeDb: FROZEN_DB };
  const found = (await readStills(input, stillness, lengthMs)).map((still) => ({
    ...still,
    fromMs: fromMs + still.fromMs,
    toMs: fromMs + still.toMs,
  }));
  const blacks = found.filter(({ kind }) => kind === "black");
  const freezes = found.filter(({ kind }) => kind === "frozen");
  const whole = joinFreezes(freezes, keyFrames).filter(
    (freeze) => freeze.toMs - freeze.fromMs >= FROZEN_MS - SETTLING_MS,
  );
  return [...blacks, ...whole.filter((freeze) => !blacks.some((black) => overlap(freeze, black)))];
}

/** Joins freezes between which there is nothing but a key frame. */
function joinFreezes(freezes: readonly Still[], keyFrames: readonly number[]): Still[] {
  const joined: Still[] = [];
  for (const freeze of freezes) {
    const last = joined.at(-1);
    const isOne =
      last !== undefined &&
      freeze.fromMs - last.toMs <= SETTLING_MS &&
      keyFrames.some((atMs) => atMs >= last.toMs - FRAME_MS && atMs <= freeze.fromMs);
    if (isOne) joined[joined.length - 1] = { ...last, toMs: freeze.toMs };
    else joined.push(freeze);
  }
  return joined;
}

function overlap(a: Stretch, b: Stretch): boolean {
  return a.fromMs < b.toMs && b.fromMs < a.toMs;
}
