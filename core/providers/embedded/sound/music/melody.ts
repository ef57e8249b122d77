import type { Random } from "../../seeded/random.ts";

/** A note of a tune: when it sounds, in beats from the start of its phrase, and which degree above the tonic it is. */
export interface TuneNote {
  readonly beat: number;
  readonly beats: number;
  readonly degree: number;
}

const BARS_OF_MOTIF = 2;
const BEATS_A_BAR = 4;
/** Degrees between which a tune stays. */
const LOWEST = -1;
const HIGHEST = 9;

/** A tune's seed: when its notes sound, and by how many degrees each moves from the one before. */
export interface Motif {
  readonly beats: readonly number[];
  readonly moves: readonly number[];
}

/** Invents a motif of two bars. It falls as often as it rises, mostly by step. */
export function inventMotif(random: Random, notesABar: number): Motif {
  const slots = Array.from({ length: BARS_OF_MOTIF * BEATS_A_BAR * 2 }, (_, index) => index / 2);
  const wanted = Math.max(2, Math.round(notesABar * BARS_OF_MOTIF));
  // Beats are likelier than what lies between them, and the first of a bar the likeliest.
  const weighed = slots.map((beat) => ({
    beat,
    weight: random.next() + (beat % 4 === 0 ? 0.8 : beat % 1 === 0 ? 0.35 : 0),
  }));
  const beats = weighed
    .sort((a, b) => b.weight - a.weight)
    .slice(0, wanted)
    .map(({ beat }) => beat)
    .sort((a, b) => a - b);
  return { beats, moves: beats.map(() => inventMove(random)) };
}

function inventMove(random: Random): number {
  const size = random.chance(0.65) ? 1 : random.chance(0.6) ? 2 : random.chance(0.5) ? 0 : 4;
  return random.chance(0.5) ? size : -size;
}

/**
 * Lays a motif over four bars: twice, the second time from the next chord and with its last move turned back home. Notes
 * on a strong beat are moved to the nearest note of their chord.
 */
export function layTune(
  motif: Motif,
  chords: readonly (readonly number[])[],
  from: number,
  random: Random,
): TuneNote[] {
  const tune: TuneNote[] = [];
  let degree = from;
  for (let half = 0; half < 2; half++) {
    for (const [index, beat] of motif.beats.entries()) {
      const isEnd = half === 1 && index === motif.beats.length - 1;
      const move = motif.moves[index] ?? 0;
      degree = keptWithin(degree + (isEnd ? -Math.sign(degree - from) : move));
      const at = half * BARS_OF_MOTIF * BEATS_A_BAR + beat;
      const chord = chords[Math.floor(at / BEATS_A_BAR)] ?? [];
      if (beat % 2 === 0 || isEnd) degree = nearestOf(chord, degree);
      const next = motif.beats[index + 1] ?? BARS_OF_MOTIF * BEATS_A_BAR;
      tune.push({ beat: at, beats: Math.min(next - beat, random.between(2.5, 4)), degree });
    }
  }
  return tune;
}

function keptWithin(degree: number): number {
  if (degree < LOWEST) return 2 * LOWEST - degree;
  return degree > HIGHEST ? 2 * HIGHEST - degree : degree;
}

/** The degree nearest to one that belongs to the chord, in any octave of seven degrees. */
function nearestOf(chord: readonly number[], degree: number): number {
  for (const way of [0, 1, -1, 2, -2]) {
    if (chord.some((each) => (((degree + way - each) % 7) + 7) % 7 === 0)) return degree + way;
  }
  return degree;
}
